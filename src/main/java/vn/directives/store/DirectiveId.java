package vn.directives.store;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of a directive: the same for the same thing sent again. 96 bits of a SHA-256 are enough to never meet twice by
 * accident.
 */
public final class DirectiveId {
    private static final int HEX_DIGITS = 24;
    private static final Pattern FORM = Pattern.compile("[ce][0-9a-f]{24}");

    private DirectiveId() {}

    /** {@code e…} from the sender's own id where there is one, else {@code c…} from the content. */
    public static String of(@Nullable String externalId, Content content) {
        return externalId == null
                ? "c" + content.sha256().substring(0, HEX_DIGITS)
                : "e"
                        + Content.sha256(externalId.getBytes(StandardCharsets.UTF_8))
                                .substring(0, HEX_DIGITS);
    }

    /** Whether this could be an id; nothing else becomes part of a file's name. */
    public static boolean isOne(String id) {
        return FORM.matcher(id).matches();
    }
}
