package vn.directives.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.directives.search.InvalidSearchException.Code;

/**
 * What somebody has typed so far.
 *
 * @param q NFC, white space at its end kept: it ends a word
 * @param limit how many suggestions at most, 1 to 50
 */
public record SuggestionRequest(String q, int limit) {
    private static final Set<String> NAMES = Set.of("q", "limit");
    private static final int MOST = 50;
    private static final int USUAL = 8;

    /**
     * The request that these parameters make.
     *
     * @throws InvalidSearchException naming every mistake
     */
    public static SuggestionRequest read(Map<String, List<String>> raw) {
        ParameterValues values = new ParameterValues(raw);
        values.refuseUnknown(NAMES);
        SuggestionRequest request = new SuggestionRequest(
                values.one("q").orElse(""), values.number("limit", 1, MOST, USUAL, Code.LIMIT_EXCEEDED));
        values.throwIfAny();
        return request;
    }
}
