package vn.directives.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexStatus;

/** What was suggested lately, while the index was in one state. Safe for use by many threads. */
final class RecentAnswers {
    /** A megabyte at most, with subjects of usual length. */
    private static final int MOST = 500;

    /** Nobody else types so much alike. */
    private static final int LONGEST = 40;

    private final @Nullable IndexStatus status;
    private final Map<SuggestionRequest, List<Suggestion>> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SuggestionRequest, List<Suggestion>> eldest) {
            return size() > MOST;
        }
    };

    RecentAnswers(@Nullable IndexStatus status) {
        this.status = status;
    }

    @Nullable
    IndexStatus status() {
        return status;
    }

    synchronized @Nullable List<Suggestion> get(SuggestionRequest request) {
        return recent.get(request);
    }

    synchronized void put(SuggestionRequest request, List<Suggestion> answer) {
        if (request.q().length() <= LONGEST) {
            recent.put(request, List.copyOf(answer));
        }
    }
}
