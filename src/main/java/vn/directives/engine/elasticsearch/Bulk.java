package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import vn.directives.engine.IndexUnavailableException;

/**
 * Operations on their way, sent in requests of bounded size as they come; those that the cluster has no room for are sent
 * again a little later.
 */
final class Bulk {
    /** Bytes of documents in a request; a larger document goes alone. */
    private static final int REQUEST_SIZE = 8 << 20;

    private static final int MOST_OPERATIONS = 1_000;

    /** Together about half a minute: as long as a caller waits. */
    private static final int ATTEMPTS = 8;

    private static final long FIRST_PAUSE_MILLIS = 100;

    private static final int CONFLICT = 409;

    /** An operation, and the directive that it is part of. */
    private record Item(String directive, BulkOperation operation) {}

    private final Cluster cluster;
    private final Set<String> conflicts = new HashSet<>();
    private List<Item> request = new ArrayList<>();
    private long size;

    Bulk(Cluster cluster) {
        this.cluster = cluster;
    }

    /**
     * Sends this after all that came before.
     *
     * @param bytes of its document, 0 without one
     * @throws IndexUnavailableException when an operation was not carried out, this or one before
     */
    void add(String directive, BulkOperation operation, int bytes) {
        if (!request.isEmpty() && (size + bytes > REQUEST_SIZE || request.size() == MOST_OPERATIONS)) {
            send();
        }
        request.add(new Item(directive, operation));
        size += bytes;
    }

    /**
     * Sends what is left.
     *
     * @return the directives that a newer version stood in the way of
     * @throws IndexUnavailableException when an operation was not carried out
     */
    Set<String> finish() {
        if (!request.isEmpty()) {
            send();
        }
        return conflicts;
    }

    private void send() {
        List<Item> left = request;
        request = new ArrayList<>();
        size = 0;
        for (int attempt = 0; !left.isEmpty(); attempt++) {
            if (attempt > 0) {
                pause(attempt);
            }
            left = send(left, attempt == ATTEMPTS - 1);
        }
    }

    /** Those to be sent again. */
    private List<Item> send(List<Item> items, boolean last) {
        BulkResponse response;
        try {
            response = cluster.ask(client -> client.bulk(bulk -> bulk.requireAlias(true)
                    .operations(items.stream().map(Item::operation).toList())));
        } catch (IndexUnavailableException e) {
            if (last || !isOverload(e)) {
                throw e;
            }
            return items;
        }
        List<Item> again = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            BulkResponseItem answer = response.items().get(i);
            ErrorCause error = answer.error();
            if (answer.status() == CONFLICT) {
                conflicts.add(items.get(i).directive());
            } else if (error != null) {
                RuntimeException failure = ClusterFailure.of(answer.status(), error);
                if (last || !isOverload(failure)) {
                    throw failure;
                }
                again.add(items.get(i));
            }
        }
        return again;
    }

    /** A disk that is nearly full is told with the same status, but is no better in half a minute. */
    private static boolean isOverload(RuntimeException failure) {
        return failure instanceof IndexUnavailableException outage
                && outage.reason() == IndexUnavailableException.Reason.OVERLOADED;
    }

    /** Twice as long each time, and not at the same moment as all the other servers. */
    private static void pause(int attempt) {
        long longest = FIRST_PAUSE_MILLIS << attempt;
        try {
            Thread.sleep(longest / 2 + ThreadLocalRandom.current().nextLong(longest / 2 + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexUnavailableException("interrupted while the cluster was busy", e);
        }
    }
}
