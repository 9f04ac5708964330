package vn.directives.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Query;
import vn.directives.engine.SearchEngine;

/**
 * Suggestions for whoever asks. They are kept for a while, so that those who see a part only have suggestions of their own:
 * what was found for one reader must not be shown to another.
 */
public final class SuggestionsByScope {
    /** Each keeps a megabyte at most. */
    private static final int MOST_SCOPES = 50;

    private final SearchEngine engine;
    private final Scopes scopes;
    private final Provinces provinces;
    private final Supplier<Map<String, List<String>>> filters;
    private final Map<Map<String, List<String>>, Suggestions> byFilters = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Map<String, List<String>>, Suggestions> eldest) {
            return size() > MOST_SCOPES;
        }
    };

    /**
     * Suggestions out of the whole of an engine.
     *
     * @param filters what the one who asks in this thread is locked to
     */
    public SuggestionsByScope(
            SearchEngine engine, Scopes scopes, Provinces provinces, Supplier<Map<String, List<String>>> filters) {
        this.engine = engine;
        this.scopes = scopes;
        this.provinces = provinces;
        this.filters = filters;
    }

    /** As {@link Suggestions#of}. */
    public List<Suggestion> of(SuggestionRequest request) {
        return suggestions(filters.get()).of(request);
    }

    private synchronized Suggestions suggestions(Map<String, List<String>> locked) {
        return byFilters.computeIfAbsent(locked, f -> {
            @Nullable Query part = scopes.of(f);
            return new Suggestions(part == null ? engine : new ScopedEngine(engine, () -> part), provinces);
        });
    }
}
