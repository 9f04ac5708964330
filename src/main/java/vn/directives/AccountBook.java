package vn.directives;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.extraction.ExtractionException;
import vn.directives.ingestion.Account;
import vn.directives.security.Caller;
import vn.directives.store.AuditEntry;
import vn.directives.store.AuditLog;
import vn.directives.store.StorageFullException;
import vn.directives.web.RequestId;

/** Writes every change into the account of changes, and counts them. */
final class AccountBook implements Account {
    private final AuditLog log;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicInteger waiting = new AtomicInteger();

    AccountBook(AuditLog log, MeterRegistry meters, Clock clock) {
        this.log = log;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("directives.changes.waiting", waiting, AtomicInteger::get)
                .description("Changes that are asked for and not made yet")
                .register(meters);
    }

    @Override
    public Line begin() {
        Caller who = Caller.current();
        String request = RequestId.current();
        waiting.incrementAndGet();
        return (action, id, outcome, failure) -> {
            waiting.decrementAndGet();
            count(action, outcome, failure);
            return write(new AuditEntry(clock.instant(), who.name(), who.address(), action, id, outcome, request));
        };
    }

    private CompletableFuture<Void> write(AuditEntry entry) {
        return log.append(entry);
    }

    private void count(String action, String outcome, @Nullable Throwable failure) {
        Counter.builder("directives.changes")
                .description("Changes by what was asked and what became of it")
                .tag("action", action)
                .tag("outcome", outcome)
                .tag("reason", failure == null ? "none" : reason(failure))
                .register(meters)
                .increment();
    }

    private static String reason(Throwable failure) {
        if (failure instanceof CompletionException && failure.getCause() != null) {
            return reason(failure.getCause());
        }
        return switch (failure) {
            case ExtractionException e ->
                e.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
            case StorageFullException e -> "storage-full";
            case IndexUnavailableException e -> "index-unavailable";
            default -> "internal";
        };
    }
}
