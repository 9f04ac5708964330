package vn.directives.engine.lucene;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.SearchRequest;

/**
 * The hits of a page in their order.
 *
 * @param more whether hits follow
 * @param less whether hits precede
 */
record Page(List<FieldDoc> shown, boolean more, boolean less) {
    static final Page EMPTY = new Page(List.of(), false, false);

    /**
     * @param found from the first hit or the place on, one more than the page shows
     */
    static Page of(TopFieldDocs found, SearchRequest request, @Nullable Place place) {
        List<FieldDoc> shown = Arrays.stream(found.scoreDocs)
                .skip(request.offset())
                .limit(request.limit())
                .map(Page::sorted)
                .toList();
        boolean beyond = found.scoreDocs.length > (long) request.offset() + request.limit();
        if (place != null && place.backwards()) {
            return new Page(shown.reversed(), true, beyond);
        }
        return new Page(shown, beyond, place != null || request.offset() > 0);
    }

    @Nullable
    String next(String view) {
        return shown.isEmpty() || !more
                ? null
                : Place.after(view, shown.getLast()).token();
    }

    @Nullable
    String previous(String view) {
        return shown.isEmpty() || !less
                ? null
                : Place.before(view, shown.getFirst()).token();
    }

    private static FieldDoc sorted(ScoreDoc found) {
        return (FieldDoc) found;
    }
}
