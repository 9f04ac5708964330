package vn.directives.store;

/** The data folder cannot be used. The message says why and what to do, for the person who starts the service. */
public class DataFolderException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DataFolderException(String message) {
        super(message);
    }

    public DataFolderException(String message, Throwable cause) {
        super(message, cause);
    }
}
