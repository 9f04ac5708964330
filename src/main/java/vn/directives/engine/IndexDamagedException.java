package vn.directives.engine;

/** The index on disk cannot be read, or is of another version: it must be built anew from the originals. */
public class IndexDamagedException extends Exception {
    private static final long serialVersionUID = 1L;

    public IndexDamagedException(String message) {
        super(message);
    }

    public IndexDamagedException(String message, Throwable cause) {
        super(message, cause);
    }
}
