package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.SearchRequest;

/**
 * The hits of a page in their order, and where the pages around it are.
 *
 * @param more whether hits follow
 * @param less whether hits precede
 */
record Page(List<Hit<Stored>> shown, boolean more, boolean less) {
    /**
     * @param found one more than the page shows, where there are as many
     */
    static Page of(List<Hit<Stored>> found, SearchRequest request, @Nullable Place place) {
        List<Hit<Stored>> shown = found.stream().limit(request.limit()).toList();
        boolean beyond = found.size() > request.limit();
        if (place != null && place.backwards()) {
            return new Page(shown.reversed(), true, beyond);
        }
        return new Page(shown, beyond, place != null || request.offset() > 0);
    }

    /** Token of the page after this one. */
    @Nullable
    String next(String view) {
        if (shown.isEmpty() || !more) {
            return null;
        }
        return Place.at(view, false, shown.getLast().sort()).token();
    }

    /** Token of the page before this one. */
    @Nullable
    String previous(String view) {
        if (shown.isEmpty() || !less) {
            return null;
        }
        return Place.at(view, true, shown.getFirst().sort()).token();
    }
}
