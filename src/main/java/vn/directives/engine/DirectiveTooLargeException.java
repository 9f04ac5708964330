package vn.directives.engine;

/** The index takes no directive that is as large as one of those that were to be written; nothing was written. */
public class DirectiveTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DirectiveTooLargeException(String message) {
        super(message);
    }

    public DirectiveTooLargeException(String message, Throwable cause) {
        super(message, cause);
    }
}
