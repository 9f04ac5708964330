package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import vn.directives.engine.IndexUnavailableException;

/** The way to the cluster: every call goes through here, and fails as the port says. */
final class Cluster implements AutoCloseable {
    /** One call, whose answer is whole. */
    interface Call<T> {
        T on(ElasticsearchClient client) throws IOException;
    }

    private final ElasticsearchClient client;
    private volatile boolean closed;

    Cluster(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * The cluster's answer.
     *
     * @throws IndexUnavailableException when it cannot be reached, or cannot answer
     */
    <T> T ask(Call<T> call) {
        if (closed) {
            throw new IndexUnavailableException("the engine is closed");
        }
        try {
            return call.on(client);
        } catch (IOException | RuntimeException e) {
            if (!ClusterFailure.namesADroppedIndex(e)) {
                throw ClusterFailure.of(e);
            }
        }
        // A generation was published after the cluster had read the alias: it now stands for another index.
        try {
            return call.on(client);
        } catch (IOException | RuntimeException e) {
            throw ClusterFailure.of(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            client.close();
        } catch (IOException e) {
            throw ClusterFailure.of(e);
        }
    }
}
