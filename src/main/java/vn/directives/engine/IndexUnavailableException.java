package vn.directives.engine;

import java.util.Locale;

/** The index cannot answer now. Never to be shown as an empty result. */
public class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is in the way; what helps is different for each. */
    public enum Reason {
        /** It cannot be reached or is not ready: waiting helps. */
        AWAY,
        /** It has more to do than it can: trying again later helps. */
        OVERLOADED,
        /** It does not accept who is asking: the settings must be put right. */
        ACCESS_REFUSED,
        /** It has no room left and takes nothing in: somebody must make room. */
        STORAGE_FULL,
        /** It was made by another version of the service: it must be built anew. */
        OTHER_VERSION;

        /** The name in message keys: {@code access-refused}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public IndexUnavailableException(String message) {
        super(message);
        this.reason = Reason.AWAY;
    }

    public IndexUnavailableException(String message, Throwable cause) {
        this(Reason.AWAY, message, cause);
    }

    /** An outage with its reason; the message is for the log and bears no secret. */
    public IndexUnavailableException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
