package vn.directives.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.text.Slug;

/** Directives of which their numbers and citations matter. */
public final class NumberedDirectives {
    private NumberedDirectives() {}

    /** One that cites nothing, with its text as its only task. */
    public static Directive of(String id, @Nullable String number, @Nullable String issued, String text) {
        return of(id, number, issued, null, null, text, List.of());
    }

    /** One that cites a number without a date. */
    public static Directive citing(String id, String number, String issued, String cited, String text) {
        return of(
                id, number, issued, null, null, text, List.of(new Citation(cited, null, null, CitationRelation.CITES)));
    }

    /**
     * @param authority full name, at the level of a province when {@code province} is given and central otherwise
     */
    public static Directive of(
            String id,
            @Nullable String number,
            @Nullable String issued,
            @Nullable String authority,
            @Nullable String province,
            String text,
            List<Citation> citations) {
        Labelled place = province == null ? null : new Labelled(Slug.of(province), province);
        return new Directive(
                id,
                null,
                number,
                null,
                text.isEmpty() ? null : text,
                issued == null ? null : LocalDate.parse(issued),
                null,
                authority == null
                        ? null
                        : new Authority(
                                Slug.of(authority),
                                authority,
                                place == null ? AuthorityLevel.CENTRAL : AuthorityLevel.PROVINCE),
                place == null ? null : new Province(place.value(), place.label(), place),
                null,
                List.of(),
                citations,
                null,
                null,
                List.of(new Task(id + "-1", null, text, List.of(), List.of(), List.of(), null)),
                List.of(),
                null,
                text,
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                new Source(null, null, null, "0".repeat(64), 1, null, false));
    }

    /** The same with other tasks. */
    public static Directive withTasks(Directive d, List<Task> tasks) {
        return new Directive(
                d.id(),
                d.externalId(),
                d.number(),
                d.type(),
                d.subject(),
                d.issued(),
                d.place(),
                d.authority(),
                d.province(),
                d.district(),
                d.addressees(),
                d.citations(),
                d.urgency(),
                d.secrecy(),
                tasks,
                d.recipients(),
                d.signer(),
                d.text(),
                d.textQuality(),
                d.corrected(),
                d.warnings(),
                d.source());
    }
}
