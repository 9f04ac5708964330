package vn.directives.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A file that gives no text, and why. */
public class ExtractionException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why there is no text; each has a message for people under {@link #messageKey()}. */
    public enum Reason {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** Not a kind of file that is read here. */
        UNSUPPORTED,
        /** More bytes or more text than allowed. */
        TOO_LARGE,
        /** Needs a password. */
        ENCRYPTED,
        /** Damaged, or not what it claims to be. */
        BROKEN,
        /** Pictures of text: it needs character recognition first. */
        NO_TEXT_LAYER,
        /** In an encoding that could not be told. */
        UNKNOWN_CHARSET,
        /** Unpacks to far more than it holds, or is nested too deeply. */
        BOMB,
        /** Took too long. */
        TIMEOUT;

        /** The name on the wire: {@code no-text-layer}. */
        public String slug() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public ExtractionException(Reason reason, String detail, @Nullable Throwable cause) {
        super(reason + ": " + detail, cause);
        this.reason = reason;
    }

    public ExtractionException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    public Reason reason() {
        return reason;
    }

    /** Key in the message files: {@code extraction.no-text-layer}. */
    public String messageKey() {
        return "extraction." + reason.slug();
    }
}
