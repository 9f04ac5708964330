package vn.directives.security;

import org.springframework.security.access.AccessDeniedException;

/** The key is for pages of other origins. */
public final class ForeignOriginException extends AccessDeniedException {
    private static final long serialVersionUID = 1L;

    ForeignOriginException() {
        super("the key is for pages of other origins");
    }
}
