package vn.directives.search;

/** More is asked than can be answered in time; later it may be answered. */
public class TooManySearchesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TooManySearchesException(String message) {
        super(message);
    }
}
