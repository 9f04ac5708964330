package vn.directives.engine.lucene;

import java.io.IOException;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A part of a question, within one segment. Documents are asked for in ascending order. */
interface Part {
    /** How many documents may match, about. */
    long cost();

    /** No match scores more; 0 without scores. */
    float most();

    /** The first document from this one on that may match: none before it does. */
    int atLeast(int document) throws IOException;

    /**
     * Adds matches to a window. Where the window has a document already, the greater score stays.
     *
     * @param end the first document that is not asked about, at most a window's size after the window's start
     * @param among places of the window: whether another is added or left out does not matter; null when all matter
     */
    void addTo(Window window, int end, @Nullable FixedBitSet among) throws IOException;
}
