package vn.directives.ingestion;

import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;

/** Opens the index. */
public interface EngineOpener {
    /**
     * The engine, ready; with an empty index where there was none.
     *
     * @throws IndexDamagedException when the index is there but cannot be used
     */
    SearchEngine open() throws IndexDamagedException;

    /** Deletes the index, whatever its state, while it is not open. */
    void discard();
}
