package vn.directives.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.Query;

/** The part of everything that a reader sees who is locked to some filters. */
public final class Scopes {
    private static final Logger LOG = LoggerFactory.getLogger(Scopes.class);

    private final SearchParameterReader reader;

    public Scopes(SearchParameterReader reader) {
        this.reader = reader;
    }

    /** What a document must answer to be seen; null when all are, nothing when these filters cannot be understood. */
    public @Nullable Query of(Map<String, List<String>> filters) {
        if (filters.isEmpty()) {
            return null;
        }
        try {
            List<Query> parts = List.copyOf(
                    new FilterBuilder(reader.read(filters)).byField().values());
            return parts.isEmpty() ? new Query.None() : new Query.AllOf(parts);
        } catch (InvalidSearchException e) {
            LOG.error("A key is locked to {}, which means nothing: {}", filters, e.getMessage());
            return new Query.None();
        }
    }
}
