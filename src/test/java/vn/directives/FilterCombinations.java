package vn.directives;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.directives.engine.KeywordField;
import vn.directives.search.ValueFilter;

/** Random searches by filters alone, as an analyst might make them, with facets and histograms. */
final class FilterCombinations {
    private static final Map<String, KeywordField> FILTERS = filters();
    private static final List<String> FACETS = List.of(
            "province",
            "province_current",
            "district",
            "authority",
            "authority_level",
            "type",
            "assignee",
            "cites",
            "issued_year",
            "text_quality",
            "status");

    /** A value that fewer have is not asked for. */
    private static final int MOST_TRIES = 1_000;

    private final Random random;
    private final List<CountedByHand.Item> directives;

    FilterCombinations(long seed, List<CountedByHand.Item> directives) {
        this.random = new Random(seed);
        this.directives = directives;
    }

    private static Map<String, KeywordField> filters() {
        Map<String, KeywordField> filters = new LinkedHashMap<>();
        for (KeywordField field : List.of(
                KeywordField.PROVINCE,
                KeywordField.DISTRICT,
                KeywordField.COMMUNE,
                KeywordField.AUTHORITY,
                KeywordField.AUTHORITY_LEVEL,
                KeywordField.TYPE,
                KeywordField.ASSIGNEE,
                KeywordField.SIGNER,
                KeywordField.CITES,
                KeywordField.TEXT_QUALITY,
                KeywordField.STATUS,
                KeywordField.DIRECTIVE_ID,
                KeywordField.EXTERNAL_ID)) {
            filters.put(field.key(), field);
        }
        return filters;
    }

    /** The parameters of the next search, a page of one. */
    Map<String, List<String>> next() {
        Map<String, List<String>> asked = new LinkedHashMap<>();
        if (random.nextBoolean()) {
            asked.put("level", List.of("task"));
        }
        boolean current = random.nextInt(4) == 0;
        if (current) {
            asked.put("province_basis", List.of("current"));
        }
        for (int many = random.nextInt(4); many > 0; many--) {
            filter(asked, current);
        }
        date(asked, "issued");
        date(asked, "due");
        List<String> names = new ArrayList<>(FACETS);
        Collections.shuffle(names, random);
        asked.put("facet", List.copyOf(names.subList(0, 3)));
        asked.put("facet.size", List.of(Integer.toString(1 + random.nextInt(random.nextBoolean() ? 12 : 100))));
        asked.put(
                "histogram",
                List.of(
                        random.nextBoolean() ? "issued:month" : "issued:year",
                        random.nextBoolean() ? "due:month" : "due:week"));
        asked.put("sort", List.of(random.nextBoolean() ? "due" : "-issued"));
        asked.put("limit", List.of("1"));
        return asked;
    }

    private void filter(Map<String, List<String>> asked, boolean current) {
        List<Map.Entry<String, KeywordField>> all = List.copyOf(FILTERS.entrySet());
        Map.Entry<String, KeywordField> filter = all.get(random.nextInt(all.size()));
        KeywordField meant = current && filter.getValue() == KeywordField.PROVINCE
                ? KeywordField.PROVINCE_CURRENT
                : filter.getValue();
        List<String> values = new ArrayList<>();
        for (int many = 1 + random.nextInt(3); many > 0; many--) {
            values.add(value(meant));
        }
        asked.put((random.nextInt(4) == 0 ? "not." : "") + filter.getKey(), values);
    }

    /** One that some directive has, or that asks for those without. */
    private String value(KeywordField field) {
        if (random.nextInt(8) == 0 && field != KeywordField.DIRECTIVE_ID) {
            return ValueFilter.MISSING;
        }
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            List<String> values =
                    directives.get(random.nextInt(directives.size())).values(field);
            if (!values.isEmpty()) {
                return values.get(random.nextInt(values.size()));
            }
        }
        return ValueFilter.MISSING;
    }

    private void date(Map<String, List<String>> asked, String name) {
        int kind = random.nextInt(8);
        int year = 2015 + random.nextInt(12);
        switch (kind) {
            case 0 -> asked.put(name + "_from", List.of(Integer.toString(year)));
            case 1 -> {
                asked.put(name + "_from", List.of(year + "-0" + (1 + random.nextInt(9))));
                asked.put(name + "_to", List.of("15/6/" + (year + 2)));
            }
            case 2 -> asked.put(name + "_to", List.of("-" + random.nextInt(3_000) + "d"));
            case 3 -> {
                asked.put(name + "_from", List.of("-400d"));
                asked.put(name + "_to", List.of("+30d"));
            }
            default -> {}
        }
    }
}
