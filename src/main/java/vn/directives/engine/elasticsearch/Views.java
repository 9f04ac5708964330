package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.Time;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.Level;

/**
 * The unchanging views of the indices that pages are shown from, so that one can be turned after the other: points in time,
 * of which searches share one until something changes. Of what other servers change the state tells, asked now and then.
 */
final class Views {
    /** Longer than a program rests between two pages; until then the cluster keeps merged segments on its disks. */
    static final Time KEPT = Time.of(t -> t.time("10m"));

    /** While documents come in, nearly every search has a view of its own. */
    private static final int MOST = 128;

    /** What other servers write is seen after this time. */
    private static final long LOOK_MILLIS = 1_000;

    /** A view stands on one copy of each shard: after this time the copies take turns. */
    private static final long TURN_MILLIS = 30_000;

    /**
     * A view that is shared.
     *
     * @param id of the point in time
     * @param stamp what the state said when it was opened
     * @param epoch of this server's own changes
     */
    private record View(String id, @Nullable String stamp, long epoch, long opened) {}

    private final Cluster cluster;
    private final IndexNames names;
    private final State state;
    private final Clock clock;
    private final Map<Level, View> current = new EnumMap<>(Level.class);
    private final Set<String> open = new LinkedHashSet<>();
    private @Nullable String stamp;
    private long looked;
    private long epoch;

    Views(Cluster cluster, IndexNames names, State state, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.state = state;
        this.clock = clock;
    }

    /** The view that shows all that has been written. */
    synchronized String of(Level level) {
        long now = clock.millis();
        long before = epoch;
        View view = current.get(level);
        if (view == null || view.epoch() != before || now - looked > LOOK_MILLIS) {
            stamp = state.updated();
            looked = now;
        }
        if (view == null
                || view.epoch() != before
                || !Objects.equals(view.stamp(), stamp)
                || now - view.opened() > TURN_MILLIS) {
            view = new View(open(level), stamp, before, now);
            current.put(level, view);
        }
        return view.id();
    }

    /** Something was changed here. */
    synchronized void changed() {
        epoch++;
    }

    /** This view is of no use any more: a node that it stood on is gone. */
    synchronized void forget(String id) {
        current.values().removeIf(view -> view.id().equals(id));
        open.remove(id);
    }

    private String open(Level level) {
        IndexNames.Generation serving = names.serving();
        String index = level == Level.DIRECTIVE ? serving.directives() : serving.tasks();
        String id = cluster.ask(
                        client -> client.openPointInTime(o -> o.index(index).keepAlive(KEPT)))
                .id();
        open.add(id);
        Iterator<String> oldestFirst = open.iterator();
        while (open.size() > MOST) {
            String oldest = oldestFirst.next();
            oldestFirst.remove();
            cluster.ask(client -> client.closePointInTime(close -> close.id(oldest)));
        }
        return id;
    }
}
