package vn.directives.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change, as the account tells it. No key ever stands in it, only its name.
 *
 * @param who name of the key; {@code admin} for the administrator's own, {@code service} for the service itself
 * @param from address that it came from, null when it came from no request
 * @param action {@code put}, {@code delete}, {@code correct}…
 * @param id of the directive, null when it was no single one
 * @param outcome {@code created}, {@code replaced}, {@code deleted}…, or {@code failed}
 * @param request number of the request in the log, null when it was none
 */
public record AuditEntry(
        Instant time,
        String who,
        @Nullable String from,
        String action,
        @Nullable String id,
        String outcome,
        @Nullable String request) {}
