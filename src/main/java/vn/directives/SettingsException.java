package vn.directives;

/** A setting that the service cannot start with; the message says which and why. */
public class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingsException(String message) {
        super(message);
    }
}
