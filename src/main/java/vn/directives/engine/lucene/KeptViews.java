package vn.directives.engine.lucene;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The views that somebody may come back to for the next page. Lucene's own SearcherLifetimeManager lets go of a view by the
 * time since it was superseded, used or not; here one that is walked through stays as long as it is.
 */
final class KeptViews {
    /** Longer than a program rests between two pages; until then the files of merged segments stay on the disk. */
    private static final Duration IDLE = Duration.ofMinutes(10);

    /** While documents come in, nearly every search has a view of its own. They share their segments. */
    private static final int MOST = 128;

    private record Kept(IndexView view, Instant used) {}

    private final Clock clock;

    /** By name, the one that was used longest ago first. */
    private final Map<String, Kept> views = new LinkedHashMap<>(16, 0.75f, true);

    KeptViews(Clock clock) {
        this.clock = clock;
    }

    /** Keeps a view that the caller holds. */
    synchronized void keep(IndexView view) throws IOException {
        if (!views.containsKey(view.name())) {
            view.getIndexReader().incRef();
        }
        views.put(view.name(), new Kept(view, clock.instant()));
        prune();
    }

    /** The view of that name, to be {@link #release released}; empty when it is not kept any more. */
    synchronized Optional<IndexView> acquire(String name) throws IOException {
        prune();
        Kept kept = views.get(name);
        if (kept == null) {
            return Optional.empty();
        }
        kept.view().getIndexReader().incRef();
        return Optional.of(kept.view());
    }

    void release(IndexView view) throws IOException {
        view.getIndexReader().decRef();
    }

    /** Lets go of what nobody came back to. */
    synchronized void prune() throws IOException {
        Instant latest = clock.instant().minus(IDLE);
        Iterator<Kept> oldestFirst = views.values().iterator();
        while (oldestFirst.hasNext()) {
            Kept oldest = oldestFirst.next();
            if (views.size() <= MOST && !oldest.used().isBefore(latest)) {
                return;
            }
            oldestFirst.remove();
            release(oldest.view());
        }
    }

    synchronized void close() throws IOException {
        for (Kept kept : views.values()) {
            release(kept.view());
        }
        views.clear();
    }
}
