package vn.directives.web.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;

/** What a caller is told when the index cannot answer: the reason, as far as it helps to know it; the log has the rest. */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private Outage() {}

    /**
     * The problem behind an outage.
     *
     * @param during what it came in the way of, for the log
     */
    static ApiProblem problem(IndexUnavailableException e, String during) {
        // During an outage every request comes here: a line each is enough, unless somebody asks for more.
        LOG.error("The index does not answer; {}: {}", during, e.getMessage());
        LOG.debug("The index does not answer", e);
        return switch (e.reason()) {
            case AWAY -> new ApiProblem(ProblemCode.INDEX_UNAVAILABLE);
            case OVERLOADED, ACCESS_REFUSED, OTHER_VERSION -> told(ProblemCode.INDEX_UNAVAILABLE, e);
            case STORAGE_FULL -> told(ProblemCode.STORAGE_FULL, e);
        };
    }

    private static ApiProblem told(ProblemCode code, IndexUnavailableException e) {
        return new ApiProblem(
                code,
                new ApiProblem.Detail(null, null, "problem.outage." + e.reason().slug(), null));
    }
}
