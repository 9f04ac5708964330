package vn.directives.text;

/** One way to read text whose bytes were taken for windows-1252 although they are in another encoding. */
interface LegacyReading {
    /**
     * Appends what {@code line} says from {@code from} to {@code to} (exclusive), between two spaces; what the encoding does
     * not have stays as it is.
     */
    void read(String line, int from, int to, StringBuilder out);
}
