package vn.directives.engine.elasticsearch;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What is told of the indices, for all servers to read. */
final class State {
    private static final String INDEX = "index";

    private final Cluster cluster;
    private final String name;
    private final Clock clock;

    /**
     * @param name of the index that it is kept in
     */
    State(Cluster cluster, String name, Clock clock) {
        this.cluster = cluster;
        this.name = name;
        this.clock = clock;
    }

    /** When the index last changed, in ISO form; null when it never did. */
    @Nullable
    String updated() {
        Stored.State kept = read(INDEX);
        return kept == null ? null : kept.updated();
    }

    /** Notes that the index changed now. */
    void update() {
        write(INDEX, new Stored.State(clock.instant().toString(), null));
    }

    /** How far the generation in this index has come; null when nothing was told. */
    @Nullable
    String progress(String index) {
        Stored.State kept = read(index);
        return kept == null ? null : kept.progress();
    }

    /** Notes how far it has come, or, with null, forgets it. */
    void progress(String index, @Nullable String progress) {
        if (progress == null) {
            cluster.ask(client -> client.delete(delete -> delete.index(name).id(index)));
        } else {
            write(index, new Stored.State(null, progress));
        }
    }

    private Stored.@Nullable State read(String id) {
        return cluster.ask(client -> client.get(get -> get.index(name).id(id), Stored.State.class))
                .source();
    }

    private void write(String id, Stored.State document) {
        cluster.ask(client -> client.index(index -> index.index(name).id(id).document(document)));
    }
}
