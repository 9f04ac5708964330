package vn.directives.engine;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Directive;
import vn.directives.document.Task;

/** Directives and tasks as every index keeps them: JSON of the records, what is null left out. */
public final class DirectiveCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DirectiveCodec() {}

    /** What reads and writes this JSON. */
    public static JsonMapper json() {
        return JSON;
    }

    /** All but the tasks and the text, which are kept apart. */
    public static byte[] encode(Directive directive) {
        return JSON.writeValueAsBytes(with(directive, List.of(), ""));
    }

    /** The directive as a task's hit shows it: without text, tasks, citations and lists of names. */
    public static Directive summary(Directive directive) {
        return new Directive(
                directive.id(),
                directive.externalId(),
                directive.number(),
                directive.type(),
                directive.subject(),
                directive.issued(),
                directive.place(),
                directive.authority(),
                directive.province(),
                directive.district(),
                List.of(),
                List.of(),
                directive.urgency(),
                directive.secrecy(),
                List.of(),
                List.of(),
                directive.signer(),
                "",
                directive.textQuality(),
                List.of(),
                List.of(),
                directive.source());
    }

    /** The whole task. */
    public static byte[] encode(Task task) {
        return JSON.writeValueAsBytes(task);
    }

    /** The marks of a directive. */
    public static byte[] encode(Marks marks) {
        return JSON.writeValueAsBytes(marks);
    }

    /** Reads what {@link #encode(Marks)} wrote. */
    public static Marks marks(byte[] json, int offset, int length) {
        return JSON.readValue(json, offset, length, Marks.class);
    }

    /** Reads what {@link #encode(Directive)} wrote: without tasks and text. */
    public static Directive directive(byte[] json, int offset, int length) {
        return JSON.readValue(json, offset, length, Directive.class);
    }

    /** Reads what {@link #encode(Task)} wrote. */
    public static Task task(byte[] json, int offset, int length) {
        return JSON.readValue(json, offset, length, Task.class);
    }

    /** A directive with what was kept apart. */
    public static Directive with(Directive directive, List<Task> tasks, String text) {
        return new Directive(
                directive.id(),
                directive.externalId(),
                directive.number(),
                directive.type(),
                directive.subject(),
                directive.issued(),
                directive.place(),
                directive.authority(),
                directive.province(),
                directive.district(),
                directive.addressees(),
                directive.citations(),
                directive.urgency(),
                directive.secrecy(),
                tasks,
                directive.recipients(),
                directive.signer(),
                text,
                directive.textQuality(),
                directive.corrected(),
                directive.warnings(),
                directive.source());
    }
}
