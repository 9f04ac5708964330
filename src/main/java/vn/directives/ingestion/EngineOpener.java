package vn.directives.ingestion;

import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;

/** Opens the index, and makes an empty one where there is none. */
@FunctionalInterface
public interface EngineOpener {
    /**
     * The engine, ready.
     *
     * @throws IndexDamagedException when the index is there but cannot be used
     */
    SearchEngine open() throws IndexDamagedException;
}
