package vn.directives.security;

import org.springframework.security.core.AuthenticationException;

/** The key is none that is accepted. */
public final class InvalidKeyException extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    InvalidKeyException() {
        super("the key is unknown, revoked or expired");
    }
}
