package vn.directives;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import vn.directives.engine.IndexStatus;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.store.DataFolder;

/** How much the index holds, how large it is and how fresh. What cannot be told is not a number. */
final class IndexMeters implements MeterBinder {
    private final SearchEngine engine;
    private final DataFolder folder;
    private final Clock clock;

    IndexMeters(SearchEngine engine, DataFolder folder, Clock clock) {
        this.engine = engine;
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("directives.index.directives", this, m -> m.status(IndexStatus::directives))
                .description("Directives in the index")
                .register(registry);
        Gauge.builder("directives.index.tasks", this, m -> m.status(IndexStatus::tasks))
                .description("Tasks in the index")
                .register(registry);
        Gauge.builder("directives.index.age", this, m -> m.status(m::age))
                .description("Since the index last changed")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("directives.index.size", this, IndexMeters::size)
                .description("The embedded index on the disk")
                .baseUnit("bytes")
                .register(registry);
    }

    private double status(ToDoubleFunction<IndexStatus> what) {
        try {
            return what.applyAsDouble(engine.status());
        } catch (IndexUnavailableException e) {
            return Double.NaN;
        }
    }

    private double age(IndexStatus status) {
        Instant updated = status.updated();
        return updated == null
                ? Double.NaN
                : Duration.between(updated, clock.instant()).toMillis() / 1000.0;
    }

    private double size() {
        if (!Files.isDirectory(folder.index())) {
            return Double.NaN;
        }
        try (Stream<Path> files = Files.walk(folder.index())) {
            return files.mapToLong(IndexMeters::size).sum();
        } catch (IOException | UncheckedIOException e) {
            return Double.NaN;
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            // Merged away in between.
            return 0;
        }
    }
}
