package vn.directives.engine.lucene;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.engine.Marks;

/** Directives and tasks as the index keeps them: JSON of the records, what is null left out. */
final class DirectiveCodec {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DirectiveCodec() {}

    /** All but the text, which is kept apart. */
    static byte[] encode(Directive directive) {
        return JSON.writeValueAsBytes(withText(directive, ""));
    }

    /** What a task's hit shows of its directive. */
    static byte[] encodeSummary(Directive directive) {
        return JSON.writeValueAsBytes(new Directive(
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
                directive.source()));
    }

    static byte[] encode(Task task) {
        return JSON.writeValueAsBytes(task);
    }

    static byte[] encode(Marks marks) {
        return JSON.writeValueAsBytes(marks);
    }

    /** None of nothing. */
    static Marks marks(@Nullable BytesRef json) {
        return json == null ? Marks.NONE : JSON.readValue(json.bytes, json.offset, json.length, Marks.class);
    }

    static Directive directive(BytesRef json, String text) {
        Directive kept = JSON.readValue(json.bytes, json.offset, json.length, Directive.class);
        return text.isEmpty() ? kept : withText(kept, text);
    }

    static Task task(BytesRef json) {
        return JSON.readValue(json.bytes, json.offset, json.length, Task.class);
    }

    private static Directive withText(Directive directive, String text) {
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
                directive.tasks(),
                directive.recipients(),
                directive.signer(),
                text,
                directive.textQuality(),
                directive.corrected(),
                directive.warnings(),
                directive.source());
    }
}
