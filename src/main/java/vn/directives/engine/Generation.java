package vn.directives.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The next generation of an index, built beside the one that serves. Like the index it survives a crash, and throws
 * {@link IndexUnavailableException} when it cannot do what is asked.
 */
public interface Generation {
    /** How far it has come, as told with the last {@link #write}; null when nothing was told yet. */
    @Nullable
    String progress();

    /** Makes all these changes in this generation alone, durable together with the word on how far it has come. */
    void write(List<Change> changes, String progress);

    /** Makes this the index, for all readers at once and durably; what served before is dropped. */
    void publish();

    /** Drops it, as if it had never been there. */
    void discard();
}
