package vn.directives.parsing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.Citation;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Province;
import vn.directives.document.Secrecy;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.document.Urgency;

/**
 * What the parser read, before the directive has an identity. The tasks' ids are empty.
 *
 * @param facts where each field was found and by which rule
 */
public record ParsedDirective(
        @Nullable String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable String place,
        @Nullable Authority authority,
        @Nullable Province province,
        @Nullable Labelled district,
        List<String> addressees,
        List<Citation> citations,
        @Nullable Urgency urgency,
        @Nullable Secrecy secrecy,
        List<Task> tasks,
        List<String> recipients,
        @Nullable Signer signer,
        String text,
        TextQuality textQuality,
        List<ParseWarning> warnings,
        List<Fact> facts) {

    /** The directive under its id; tasks are numbered {@code <id>-1}, {@code <id>-2}… */
    public Directive toDirective(String id, @Nullable String externalId, Source source) {
        return new Directive(
                id,
                externalId,
                number,
                type,
                subject,
                issued,
                place,
                authority,
                province,
                district,
                addressees,
                citations,
                urgency,
                secrecy,
                Task.numbered(tasks, id),
                recipients,
                signer,
                text,
                textQuality,
                List.of(),
                warnings,
                source);
    }
}
