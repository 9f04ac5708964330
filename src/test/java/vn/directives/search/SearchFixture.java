package vn.directives.search;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.directives.gazetteer.Gazetteer;

/** What tests of searching share: parameters from a short text, and a day that stands still. */
final class SearchFixture {
    static final Provinces PROVINCES = new Provinces(Gazetteer.load());

    /** 20:00 on 20 November in Greenwich: in Vietnam the 21st has begun. */
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T20:00:00Z"), ZoneOffset.UTC);

    /** Messages that show their keys. */
    static final Wording KEYS = (key, arguments) -> arguments.length == 0 ? key : key + List.of(arguments);

    private SearchFixture() {}

    static SearchParameters read(String... namesAndValues) {
        Map<String, List<String>> raw = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            raw.computeIfAbsent(namesAndValues[i], n -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new SearchParameterReader(PROVINCES, CLOCK).read(raw);
    }
}
