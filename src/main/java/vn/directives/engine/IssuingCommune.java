package vn.directives.engine;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.text.Slug;

/** The commune in the name of a body of that level: {@code Ủy ban nhân dân xã Bắc Hà} is one of Bắc Hà. */
final class IssuingCommune {
    private static final Pattern UNIT = Pattern.compile(
            "(?<!\\p{L})(?:xã|phường|thị trấn|đặc khu) ([^,]+)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private IssuingCommune() {}

    /** Slug of its bare name; empty for a body of another level, and where the name tells no commune. */
    static Optional<String> of(@Nullable Authority authority) {
        if (authority == null || authority.level() != AuthorityLevel.COMMUNE) {
            return Optional.empty();
        }
        Matcher unit = UNIT.matcher(authority.label());
        return unit.find() ? Optional.of(Slug.of(unit.group(1))) : Optional.empty();
    }
}
