package vn.directives.engine;

/** The place that a {@link SearchRequest#after} names is not kept any more: the walk has to begin again. */
public class CursorExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public CursorExpiredException(String message) {
        super(message);
    }
}
