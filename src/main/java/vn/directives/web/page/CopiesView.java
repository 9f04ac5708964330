package vn.directives.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.insight.SimilarDirectives;
import vn.directives.web.DirectiveLink;

/**
 * Near copies of a directive, as its page lists them.
 *
 * @param more how many more there are
 */
public record CopiesView(List<Copy> copies, long more) {
    /** How many a page lists. */
    static final int LISTED = 10;

    /**
     * One copy; the texts are empty when not known.
     *
     * @param relation {@code draft} or {@code final} of the directive; null when neither
     * @param percent how alike the two are
     * @param differing tasks that are worded otherwise, or that one of the two does not have
     */
    public record Copy(
            String number,
            String subject,
            String authority,
            @Nullable Day issued,
            String url,
            @Nullable String relation,
            long percent,
            int same,
            int differing) {}

    static CopiesView of(SimilarDirectives.Answer answer, PageRequest request) {
        return new CopiesView(
                answer.similar().stream().map(copy -> copy(copy, request)).toList(),
                Math.max(0, answer.group().count() - 1 - answer.similar().size()));
    }

    private static Copy copy(SimilarDirectives.Similar copy, PageRequest request) {
        Directive d = copy.directive();
        SimilarDirectives.Relation relation = copy.relation();
        return new Copy(
                d.number() == null ? "" : d.number(),
                d.subject() == null ? "" : d.subject(),
                d.authority() == null ? "" : d.authority().label(),
                Day.of(d.issued()),
                request.language().at(DirectiveLink.to(d)),
                relation == null
                        ? null
                        : switch (relation) {
                            case DRAFT -> "draft";
                            case FINAL -> "final";
                        },
                Math.round(copy.score() * 100),
                copy.tasks().same(),
                copy.tasks().changed().size()
                        + copy.tasks().added().size()
                        + copy.tasks().dropped().size());
    }
}
