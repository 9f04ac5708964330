package vn.directives.web.page;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.directives.search.InvalidSearchException.Issue;
import vn.directives.search.Wording;
import vn.directives.web.QueryString;

/**
 * A mistake in an address with the ways out of it.
 *
 * @param fix what to write instead, null when nobody can tell
 * @param fixUrl link to the search with that
 * @param dropUrl link to the search without what is wrong
 */
public record Mistake(
        String reason, @Nullable String fix, @Nullable String fixUrl, String dropUrl) {
    static Mistake of(Issue issue, QueryString asked, String path, Wording wording) {
        String value = Objects.requireNonNullElse(issue.value(), "");
        QueryString fixed = fixed(issue, asked);
        return new Mistake(
                wording.say(issue.reasonKey(), issue.parameter(), value),
                fixed == null ? null : issue.suggestion(),
                fixed == null ? null : fixed.at(path),
                asked.without(issue.parameter()).at(path));
    }

    private static @Nullable QueryString fixed(Issue issue, QueryString asked) {
        String instead = issue.suggestion();
        if (instead == null) {
            return null;
        }
        return switch (issue.code()) {
            case UNKNOWN_PARAMETER -> {
                QueryString renamed = asked.without(issue.parameter());
                for (String value : asked.all(issue.parameter())) {
                    renamed = renamed.and(instead, value);
                }
                yield renamed;
            }
            case INVALID_VALUE, LIMIT_EXCEEDED, PAGE_TOO_DEEP -> {
                String wrong = Objects.requireNonNullElse(issue.value(), "");
                yield asked.withoutValue(issue.parameter(), wrong).and(issue.parameter(), instead);
            }
            // Two parameters at once: the reason says enough.
            case INVALID_DATE, DATE_RANGE_REVERSED, CURSOR_MISMATCH -> null;
        };
    }
}
