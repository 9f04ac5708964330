package vn.directives.store;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** There is no room left on the disk. */
public class StorageFullException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Java has no type for a full disk: these are the words of Linux, of a quota, of macOS and of Windows. */
    private static final List<String> WORDS =
            List.of("no space left", "quota exceeded", "disk full", "not enough space on the disk");

    public StorageFullException(Throwable cause) {
        super("no room left on the disk", cause);
    }

    /** Whether a full disk is behind this failure. */
    public static boolean isBehind(Throwable failure) {
        int depth = 0;
        for (@Nullable Throwable t = failure; t != null && depth < 20; t = t.getCause(), depth++) {
            String message = t.getMessage();
            if (t instanceof StorageFullException) {
                return true;
            }
            if (t instanceof IOException && message != null) {
                String lower = message.toLowerCase(Locale.ROOT);
                if (WORDS.stream().anyMatch(lower::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
