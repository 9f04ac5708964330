package vn.directives.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.directives.search.InvalidSearchException.Code;

/** Reads the parameters of questions about numbers and citations, as strictly as {@link SearchParameterReader} reads a search's. */
public final class LookupParameterReader {
    /**
     * A number to be looked up.
     *
     * @param number as typed
     * @param issued open when not narrowed
     * @param authority slug or name, "" when not narrowed
     */
    public record NumberLookup(String number, DateRange issued, String authority) {}

    /**
     * Directives with warnings to be listed.
     *
     * @param codes any of these warnings; empty for whichever
     * @param page from 1
     */
    public record WarningLookup(List<String> codes, int limit, int page) {}

    /**
     * Failures to be listed.
     *
     * @param after the id that the list goes on after; "" from the beginning
     */
    public record FailureLookup(int limit, String after) {}

    private static final Set<String> NUMBER_LOOKUP = Set.of("number", "issued", "authority");

    private final Clock clock;

    public LookupParameterReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * The number asked for.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public NumberLookup number(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(NUMBER_LOOKUP);
        String number = values.one("number").map(String::strip).orElse("");
        if (number.isEmpty()) {
            values.refuse(Code.INVALID_VALUE, "number", null, "required", "16/CT-TTg");
        }
        Optional<String> given = values.one("issued");
        LocalDate today = LocalDate.now(clock.withZone(SearchParameterReader.VIETNAM));
        Optional<DateRange> issued = given.flatMap(v -> DateRange.parse(v, today));
        if (given.isPresent() && issued.isEmpty()) {
            values.refuse(Code.INVALID_DATE, "issued", given.get(), "not-a-date", null);
        }
        String authority = values.one("authority").map(String::strip).orElse("");
        values.throwIfAny();
        return new NumberLookup(number, issued.orElse(DateRange.OPEN), authority);
    }

    /**
     * The warnings asked for.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public WarningLookup warnings(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(Set.of("warning", "limit", "page"));
        int limit = values.number("limit", 1, 100, 20, Code.LIMIT_EXCEEDED);
        int page = values.number("page", 1, 100, 1, Code.PAGE_TOO_DEEP);
        List<String> codes = values.all("warning");
        values.throwIfAny();
        return new WarningLookup(codes, limit, page);
    }

    /**
     * The failures asked for.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public FailureLookup failures(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(Set.of("limit", "after"));
        int limit = values.number("limit", 1, 100, 20, Code.LIMIT_EXCEEDED);
        String after = values.one("after").map(String::strip).orElse("");
        values.throwIfAny();
        return new FailureLookup(limit, after);
    }

    /**
     * How many levels of a tree are wanted; 1 when nothing is said.
     *
     * @throws InvalidSearchException when it is not 1 to {@code deepest}, or there is another parameter
     */
    public int depth(Map<String, List<String>> raw, int deepest) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(Set.of("depth"));
        int depth = values.number("depth", 1, deepest, 1, Code.LIMIT_EXCEEDED);
        values.throwIfAny();
        return depth;
    }

    /**
     * How many are wanted; 20 when nothing is said.
     *
     * @throws InvalidSearchException when it is not 1 to 100, or there is another parameter
     */
    public int limit(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(Set.of("limit"));
        int limit = values.number("limit", 1, 100, 20, Code.LIMIT_EXCEEDED);
        values.throwIfAny();
        return limit;
    }

    /**
     * The pasted text, NFC.
     *
     * @throws InvalidSearchException when there is none, it is longer than {@code longest} code units, or there is another parameter
     */
    public String text(Map<String, List<String>> raw, int longest) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(Set.of("text"));
        String text = values.one("text").orElse("");
        if (text.isEmpty()) {
            values.refuse(
                    Code.INVALID_VALUE, "text", null, "required", "Thực hiện Chỉ thị số 16/CT-TTg ngày 31/3/2020");
        } else if (text.length() > longest) {
            values.refuse(
                    Code.LIMIT_EXCEEDED, "text", String.valueOf(text.length()), "too-large", String.valueOf(longest));
        }
        values.throwIfAny();
        return text;
    }
}
