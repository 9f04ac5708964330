package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch._types.Time;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.Level;

/**
 * The unchanging views of the indices that pages are shown from, so that one can be turned after the other: points in time,
 * of which searches share one until something changes. Of what other servers change the state tells, asked now and then.
 */
final class Views {
    private static final Logger LOG = LoggerFactory.getLogger(Views.class);

    /** Longer than a program rests between two pages; until then the cluster keeps merged segments on its disks. */
    static final Time KEPT = Time.of(t -> t.time("10m"));

    /** While documents come in, nearly every search has a view of its own. */
    private static final int MOST = 128;

    /** A view stands on one copy of each shard: after this time the copies take turns. */
    private static final long TURN_MILLIS = 30_000;

    /**
     * A view that is shared.
     *
     * @param id of the point in time
     * @param moment that it shows
     * @param opened in milliseconds
     */
    private record View(String id, Stamp.Moment moment, long opened) {}

    private final Cluster cluster;
    private final IndexNames names;
    private final Stamp stamp;
    private final Clock clock;
    private final Map<Level, View> current = new EnumMap<>(Level.class);
    private final Set<String> open = new LinkedHashSet<>();

    Views(Cluster cluster, IndexNames names, Stamp stamp, Clock clock) {
        this.cluster = cluster;
        this.names = names;
        this.stamp = stamp;
        this.clock = clock;
    }

    /** The view that shows all that has been written. */
    synchronized String of(Level level) {
        Stamp.Moment now = stamp.now();
        View view = current.get(level);
        if (view == null || !view.moment().equals(now) || clock.millis() - view.opened() > TURN_MILLIS) {
            view = new View(open(level), now, clock.millis());
            current.put(level, view);
        }
        return view.id();
    }

    /** A view was of no use, because a node that it stood on is gone: others may have stood there, too. */
    synchronized void forget() {
        current.clear();
    }

    /** Opens a view of its own, to be closed. */
    String open(String index) {
        return cluster.ask(client -> client.openPointInTime(o -> o.index(index).keepAlive(KEPT)))
                .id();
    }

    /** Closes a view. One that cannot be closed, like one whose node is gone, ends by itself after {@link #KEPT}. */
    void close(String id) {
        try {
            cluster.ask(client -> client.closePointInTime(close -> close.id(id)));
        } catch (IndexUnavailableException e) {
            LOG.debug("A view was not closed", e);
        }
    }

    private String open(Level level) {
        String id = open(names.serving().of(level));
        open.add(id);
        Iterator<String> oldestFirst = open.iterator();
        while (open.size() > MOST) {
            String oldest = oldestFirst.next();
            oldestFirst.remove();
            close(oldest);
        }
        return id;
    }
}
