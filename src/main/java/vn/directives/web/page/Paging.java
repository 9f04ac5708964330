package vn.directives.web.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.search.SearchOutcome;
import vn.directives.web.QueryString;

/**
 * The way to the other pages of a search.
 *
 * @param previous link, null on the first page
 * @param next link, null on the last
 * @param numbers the pages around this one
 */
public record Paging(@Nullable String previous, @Nullable String next, List<Page> numbers) {
    private static final int AROUND = 2;
    private static final int LAST = 100;

    /** A page's number and link. */
    public record Page(int page, String url, boolean current) {}

    static Paging of(SearchOutcome outcome, QueryString asked, String path) {
        int page = outcome.parameters().page();
        int limit = outcome.parameters().limit();
        int last = (int) Math.min(LAST, (outcome.total() + limit - 1) / limit);
        List<Page> numbers = new ArrayList<>();
        int first = Math.max(1, Math.min(page - AROUND, last - 2 * AROUND));
        for (int n = first; n <= Math.min(last, first + 2 * AROUND); n++) {
            numbers.add(new Page(n, asked.with("page", n).at(path), n == page));
        }
        return new Paging(
                outcome.hasPrevious() ? asked.with("page", page - 1).at(path) : null,
                outcome.hasNext() ? asked.with("page", page + 1).at(path) : null,
                numbers);
    }

    /** Whether there is anywhere to go. */
    public boolean needed() {
        return previous != null || next != null;
    }
}
