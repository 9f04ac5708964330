package vn.directives;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import vn.directives.search.SearchObserver;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameters;
import vn.directives.security.Caller;
import vn.directives.store.UnansweredQueries;

/** Measures searches by their class, and remembers what found nothing. */
final class SearchMeters implements SearchObserver {
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry meters;
    private final UnansweredQueries unanswered;

    SearchMeters(MeterRegistry meters, UnansweredQueries unanswered) {
        this.meters = meters;
        this.unanswered = unanswered;
    }

    @Override
    public void answered(SearchOutcome outcome, long nanos) {
        Caller caller = Caller.current();
        if (caller.asksItself()) {
            return;
        }
        SearchParameters asked = outcome.parameters();
        boolean counts = !asked.facets().isEmpty() || !asked.histograms().isEmpty();
        Timer.builder("directives.search")
                .description("Time of a search, by what is searched for and whether its hits are counted by facets")
                .tag("level", asked.level().name().toLowerCase(Locale.ROOT))
                .tag("facets", Boolean.toString(counts))
                .tag("found", Boolean.toString(outcome.total() > 0))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
        // What filters or a narrow view shut out is no lack of words.
        boolean everywhere = asked.filters().isEmpty()
                && asked.issued().isOpen()
                && asked.due().isOpen()
                && !caller.isLocked();
        if (outcome.total() == 0 && everywhere) {
            unanswered.add(asked.q());
        }
    }
}
