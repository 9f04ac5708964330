package vn.directives.ingestion;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Keeps account of what is changed and by whom. */
public interface Account {
    /** Keeps none. */
    Account NONE = () -> (action, id, outcome, failure) -> CompletableFuture.completedFuture(null);

    /** A line that is begun in the thread of whoever asks for the change, and finished in any. */
    Line begin();

    /** A line of the account. */
    interface Line {
        /**
         * Says what became of it; completes once that will be remembered. Nobody is told of the change before.
         *
         * @param action {@code put}, {@code delete}…
         * @param id of the directive; null when there is no single one
         * @param outcome {@code created}, {@code unchanged}…; {@code failed} when nothing was changed
         * @param failure why, null unless it failed
         */
        CompletableFuture<?> end(String action, @Nullable String id, String outcome, @Nullable Throwable failure);
    }
}
