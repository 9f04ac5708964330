package vn.directives.engine.elasticsearch;

/** Settings that no cluster can be reached with; the message says what to write instead, and bears no secret. */
public class InvalidClusterAccessException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public InvalidClusterAccessException(String message) {
        super(message);
    }
}
