package vn.directives.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Citation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DocumentNumber;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Task;
import vn.directives.text.Slug;

/**
 * What a directive and its tasks hold in each field, said once for every engine. Values are in order, without repetition
 * and never empty strings.
 */
public final class FieldValues {
    private FieldValues() {}

    /** The values of a directive without marks. */
    public static List<String> of(Directive directive, KeywordField field) {
        return of(directive, Marks.NONE, field);
    }

    /** The values of a directive; {@link KeywordField#ASSIGNEE} gives those of all its tasks. */
    public static List<String> of(Directive directive, Marks marks, KeywordField field) {
        Stream<@Nullable String> values = switch (field) {
            case PROVINCE ->
                one(directive.province() == null ? null : directive.province().value());
            case PROVINCE_CURRENT ->
                one(
                        directive.province() == null
                                ? null
                                : directive.province().current().value());
            case DISTRICT ->
                one(directive.district() == null ? null : directive.district().value());
            case COMMUNE -> IssuingCommune.of(directive.authority()).stream();
            case AUTHORITY ->
                one(directive.authority() == null ? null : directive.authority().value());
            case AUTHORITY_LEVEL ->
                one(
                        directive.authority() == null || directive.authority().level() == null
                                ? null
                                : directive.authority().level().slug());
            case TYPE -> one(directive.type() == null ? null : directive.type().slug());
            case ASSIGNEE ->
                directive.tasks().stream()
                        .flatMap(task -> task.assignees().stream())
                        .map(Labelled::value);
            case SIGNER -> one(signer(directive)).map(name -> name == null ? null : Slug.of(name));
            case CITES -> directive.citations().stream().map(Citation::number).map(DocumentNumber::canonical);
            case WARNING -> directive.warnings().stream().map(ParseWarning::code);
            case TEXT_QUALITY -> one(directive.textQuality().slug());
            case NUMBER -> one(directive.number() == null ? null : DocumentNumber.canonical(directive.number()));
            case NUMBER_KEY -> one(directive.number() == null ? null : DocumentNumber.key(directive.number()));
            case CITES_KEY ->
                directive.citations().stream().map(Citation::number).map(DocumentNumber::key);
            case CITES_DATED ->
                directive.citations().stream()
                        .map(citation -> DocumentNumber.key(citation.number())
                                + "@"
                                + Objects.requireNonNullElse(citation.issued(), ""));
            case ISSUED_YEAR ->
                one(
                        directive.issued() == null
                                ? null
                                : Integer.toString(directive.issued().getYear()));
            case DIRECTIVE_ID -> one(directive.id());
            case EXTERNAL_ID -> one(directive.externalId());
            case CHANGES ->
                directive.citations().stream()
                        .filter(citation -> citation.relation().changes())
                        .map(Citation::number)
                        .map(DocumentNumber::canonical);
            case COPY_BAND -> Fingerprint.of(directive).bands().stream();
            case COPY_GROUP -> one(marks.groupOf(directive.id()));
            case STATUS -> one(marks.status());
        };
        return distinct(values);
    }

    /** The values of a task: its own assignees, and what it has from its directive. */
    public static List<String> of(Directive directive, Task task, Marks marks, KeywordField field) {
        return switch (field) {
            case ASSIGNEE -> distinct(task.assignees().stream().map(Labelled::value));
            case COPY_BAND, COPY_GROUP -> List.of();
            default -> of(directive, marks, field);
        };
    }

    /** The values of a task of a directive without marks. */
    public static List<String> of(Directive directive, Task task, KeywordField field) {
        return of(directive, task, Marks.NONE, field);
    }

    /**
     * The texts of a directive, as printed. {@link TextField#BODY} is its text or, when that is blank, those of its tasks;
     * {@link TextField#RECIPIENTS} are the bodies it is addressed and sent to.
     */
    public static List<String> texts(Directive directive, TextField field) {
        return switch (field) {
            case NUMBER -> distinct(one(directive.number()));
            case SUBJECT -> distinct(one(directive.subject()));
            case BODY -> directive.text().isBlank() ? texts(directive, TextField.TASK) : List.of(directive.text());
            case TASK -> distinct(directive.tasks().stream().map(Task::text));
            case ASSIGNEE ->
                distinct(directive.tasks().stream()
                        .flatMap(task -> task.assignees().stream())
                        .map(Labelled::label));
            case SIGNER -> distinct(one(signer(directive)));
            case RECIPIENTS ->
                distinct(Stream.concat(directive.addressees().stream(), directive.recipients().stream()));
        };
    }

    /** The texts of a task: its own words and assignees, and the rest from its directive. */
    public static List<String> texts(Directive directive, Task task, TextField field) {
        return switch (field) {
            case BODY, TASK -> distinct(one(task.text()));
            case ASSIGNEE -> distinct(task.assignees().stream().map(Labelled::label));
            case NUMBER, SUBJECT, SIGNER, RECIPIENTS -> texts(directive, field);
        };
    }

    /** The days of a directive; {@link DateField#DUE} gives the deadlines of all its tasks. */
    public static List<LocalDate> days(Directive directive, DateField field) {
        return switch (field) {
            case ISSUED -> directive.issued() == null ? List.of() : List.of(directive.issued());
            case DUE -> due(directive.tasks().stream());
        };
    }

    /** The days of a task: its own deadlines, and its directive's date. */
    public static List<LocalDate> days(Directive directive, Task task, DateField field) {
        return field == DateField.DUE ? due(Stream.of(task)) : days(directive, field);
    }

    private static @Nullable String signer(Directive directive) {
        return directive.signer() == null ? null : directive.signer().name();
    }

    private static List<LocalDate> due(Stream<Task> tasks) {
        return tasks.flatMap(task -> task.deadlines().stream())
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<@Nullable String> one(@Nullable String value) {
        return Stream.ofNullable(value);
    }

    private static List<String> distinct(Stream<? extends @Nullable String> values) {
        List<String> distinct = new ArrayList<>();
        values.distinct().forEach(value -> {
            if (value != null && !value.isBlank()) {
                distinct.add(value);
            }
        });
        return distinct;
    }
}
