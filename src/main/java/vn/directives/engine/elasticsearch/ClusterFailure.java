package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.core5.http.HttpException;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.IndexUnavailableException.Reason;

/** What a failure of the cluster means, in words that say what to do. No secret is in them: neither side puts one there. */
final class ClusterFailure {
    private static final String SETTINGS = "directives.elasticsearch.api-key, or .username and .password";

    /** What Elasticsearch says of an index that lacks a field of ours, or has it in another form. */
    private static final List<String> MAPPING =
            List.of("strict_dynamic_mapping_exception", "document_parsing_exception", "mapper_parsing_exception");

    private static final List<String> BUSY = List.of(
            "es_rejected_execution_exception", "circuit_breaking_exception", "process_cluster_event_timeout_exception");

    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final String DROPPED = "index_not_found_exception";

    private ClusterFailure() {}

    /** The failure of a call. One that only a mistake in the service explains stays what it is. */
    static RuntimeException of(Exception failure) {
        return switch (failure) {
            case IndexUnavailableException e -> e;
            case DirectiveTooLargeException e -> e;
            case ElasticsearchException e -> of(e.status(), e.error(), e);
            case TransportException e -> of(e);
            case IOException e -> unreached(e);
            case RuntimeException e -> isOfTransport(e) ? unreached(e) : e;
            default -> new IllegalStateException(failure);
        };
    }

    /** Whether a call failed because an index that it named, or that an alias stood for, is no more. */
    static boolean namesADroppedIndex(Exception failure) {
        return switch (failure) {
            case ElasticsearchException e -> isAny(e.error(), List.of(DROPPED));
            // The answer to a request for one document is not read as an error of the cluster.
            case ResponseException e -> String.valueOf(e.getMessage()).contains(DROPPED);
            default -> false;
        };
    }

    /** The failure of one operation in a bulk. */
    static RuntimeException of(int status, ErrorCause error) {
        return of(status, error, new IOException(said(error)));
    }

    private static RuntimeException of(int status, ErrorCause error, Exception cause) {
        String said = said(error);
        if (status == 401 || isAny(error, List.of("security_exception"))) {
            return refused(status, said, cause);
        }
        if (status == TOO_LARGE) {
            return tooLarge(cause);
        }
        if (isAny(error, List.of("cluster_block_exception"))) {
            return said.contains("TOO_MANY_REQUESTS/12") || said.contains("flood-stage")
                    ? new IndexUnavailableException(
                            Reason.STORAGE_FULL,
                            "the cluster takes nothing in, because a disk of its is nearly full (flood-stage watermark);"
                                    + " make room there, the block then ends by itself: " + said,
                            cause)
                    : new IndexUnavailableException(Reason.AWAY, "the cluster blocks this for now: " + said, cause);
        }
        if (isAny(error, MAPPING)) {
            return new IndexUnavailableException(
                    Reason.OTHER_VERSION,
                    "the index in the cluster was made by another version or with other mappings; build it anew with the"
                            + " command reindex: " + said,
                    cause);
        }
        if (status == 429 || isAny(error, BUSY)) {
            return new IndexUnavailableException(
                    Reason.OVERLOADED, "the cluster has more to do than it can: " + said, cause);
        }
        // 404 is said of an index that was dropped, and of a view on a node that left.
        if (status >= 500 || status == NOT_FOUND) {
            return new IndexUnavailableException(
                    Reason.AWAY, "the cluster cannot answer (" + status + "): " + said, cause);
        }
        return cause instanceof RuntimeException mistake
                ? mistake
                : new IllegalStateException("the cluster refused a request (" + status + "): " + said, cause);
    }

    private static RuntimeException of(TransportException e) {
        int status = e.statusCode();
        if (status == TOO_LARGE) {
            return tooLarge(e);
        }
        if (status == 401 || status == 403) {
            return refused(status, "status " + status, e);
        }
        if (status == 429) {
            return new IndexUnavailableException(Reason.OVERLOADED, "the cluster has more to do than it can", e);
        }
        return new IndexUnavailableException(
                Reason.AWAY,
                "what answers at directives.elasticsearch.urls is not Elasticsearch, or is not ready (status " + status
                        + "): " + e.getMessage(),
                e);
    }

    private static RuntimeException tooLarge(Exception cause) {
        return new DirectiveTooLargeException(
                "the cluster takes no request as large as a directive with all its tasks (http.max_content_length)",
                cause);
    }

    private static IndexUnavailableException refused(int status, String said, Exception cause) {
        String what = status == 401
                ? "the cluster does not know who is asking; check " + SETTINGS
                : "the cluster does not allow this; give the user or the key the privileges in docs/elasticsearch.md";
        return new IndexUnavailableException(Reason.ACCESS_REFUSED, what + " (" + status + "): " + said, cause);
    }

    /** The client wraps what it does not know; a connection that is lost while it is leased is among that. */
    private static boolean isOfTransport(RuntimeException e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException || t instanceof HttpException || t instanceof ConnectionShutdownException) {
                return true;
            }
        }
        return false;
    }

    private static IndexUnavailableException unreached(Exception e) {
        for (@Nullable Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SSLException) {
                return new IndexUnavailableException(
                        Reason.ACCESS_REFUSED,
                        "the cluster's certificate is not to be trusted, or it does not speak TLS; check"
                                + " directives.elasticsearch.ca-file and that .urls names the hosts in the certificate: "
                                + t.getMessage(),
                        e);
            }
        }
        return new IndexUnavailableException(Reason.AWAY, "the cluster cannot be reached: " + e, e);
    }

    private static boolean isAny(ErrorCause error, List<String> types) {
        return causes(error).anyMatch(cause -> types.contains(cause.type()));
    }

    private static String said(ErrorCause error) {
        return String.join(
                "; ",
                causes(error)
                        .map(cause -> cause.type() + ": " + cause.reason())
                        .distinct()
                        .toList());
    }

    /** The error, what it was caused by, and what the shards said, two levels deep. */
    private static Stream<ErrorCause> causes(ErrorCause error) {
        return Stream.of(Stream.of(error), Stream.ofNullable(error.causedBy()), error.rootCause().stream())
                .flatMap(s -> s)
                .filter(Objects::nonNull);
    }
}
