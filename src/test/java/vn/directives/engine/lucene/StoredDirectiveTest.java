package vn.directives.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.document.Document;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Directive;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.engine.DirectiveCodec;
import vn.directives.engine.Marks;
import vn.directives.engine.TestDirectives;

class StoredDirectiveTest {
    private static final String TEXT =
            "Về việc tiêm vắc xin 💉\n1. Sở Y tế:\ntiêm đủ liều.\n2. Sở Tài chính\nbố trí kinh phí,\nbáo cáo.\n";

    @Test
    void aTaskThatStandsInTheTextIsStoredWithoutItsOwn() {
        Directive directive = directive(TEXT, task("tiêm đủ liều.", null), task("bố trí kinh phí,", null));
        assertThat(textsStored(directive)).containsExactly("", "");
        assertThat(read(directive)).isEqualTo(directive);
    }

    @Test
    void aTaskThatThePaperBreaksIntoLinesComesBackOnOne() {
        String text = "1. Sở Y tế thực hiện nghiêm \n\ntúc, kịp thời\n";
        Task task = task("thực hiện nghiêm túc, kịp thời", new Span(11, 43));
        assertThat(textsStored(directive(text, task))).containsExactly("");
        assertThat(read(directive(text, task)).tasks()).containsExactly(task);
    }

    @Test
    void aTaskThatSaysSomethingElseKeepsItsTextAndThoseAfterItAreFoundAllTheSame() {
        Directive directive = directive(
                TEXT,
                task("tiêm đủ liều. Bổ sung", null),
                task("bố trí  kinh phí", null),
                task("bố trí kinh phí,\nbáo cáo.", null),
                task("báo cáo.", null));
        assertThat(textsStored(directive))
                .containsExactly("tiêm đủ liều. Bổ sung", "bố trí  kinh phí", "bố trí kinh phí,\nbáo cáo.", "");
        assertThat(read(directive)).isEqualTo(directive);
    }

    @Test
    void aWideGapIsNoLineBreak() {
        Directive directive = directive("báo" + " ".repeat(21) + "cáo", task("báo cáo", new Span(0, 27)));
        assertThat(textsStored(directive)).containsExactly("báo cáo");
        assertThat(read(directive)).isEqualTo(directive);
    }

    @Test
    void aTaskIsLookedForWhereItIsSaidToStand() {
        String far = "x".repeat(10_000) + "\nbáo cáo.";
        Directive directive = directive(far, task("báo cáo.", new Span(10_001, 10_009)));
        assertThat(textsStored(directive)).containsExactly("");
        assertThat(read(directive)).isEqualTo(directive);
        Directive elsewhere = directive(far, task("báo cáo.", new Span(20_000, 20_001)));
        assertThat(textsStored(elsewhere)).containsExactly("báo cáo.");
        assertThat(read(elsewhere)).isEqualTo(elsewhere);
    }

    @Test
    void halfACharacterIsNoPlace() {
        Directive directive = directive(TEXT, task("\uDC89\n1. Sở Y tế", null), task("tiêm vắc xin \uD83D", null));
        assertThat(textsStored(directive)).doesNotContain("");
        assertThat(read(directive).tasks()).hasSize(2);
    }

    @Test
    void whateverTheTasksAreTheyComeBackAsTheyWere() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            Directive directive = directive(
                    TEXT.repeat(random.nextInt(4)),
                    random.ints(random.nextInt(6), 0, 100)
                            .mapToObj(n -> random(random))
                            .toArray(Task[]::new));
            assertThat(read(directive)).as("seed %d", seed).isEqualTo(directive);
        }
    }

    /** Some part of the text, or something like it, with or without a place that may be right. */
    private static Task random(Random random) {
        int[] characters = TEXT.codePoints().toArray();
        int start = random.nextInt(characters.length);
        int length = random.nextInt(characters.length - start + 1);
        String text = new String(characters, start, length);
        int begin = new String(characters, 0, start).length();
        Span span = random.nextInt(4) == 0 ? new Span(random.nextInt(50), 500) : new Span(begin, begin + text.length());
        return task(random.nextBoolean() ? text.replace('\n', ' ') : text, random.nextBoolean() ? null : span);
    }

    private static Directive directive(String text, Task... tasks) {
        return DirectiveCodec.with(TestDirectives.text("d1", ""), List.of(tasks), text);
    }

    private static Task task(String text, @Nullable Span span) {
        return new Task("d1-1", null, text, List.of(), List.of(), List.of(), span);
    }

    private static List<String> textsStored(Directive directive) {
        List<String> texts = new ArrayList<>();
        for (BytesRef json : stored(directive).getBinaryValues(Fields.TASK)) {
            texts.add(DirectiveCodec.task(json.bytes, json.offset, json.length).text());
        }
        return texts;
    }

    private static Directive read(Directive directive) {
        return new StoredDirective(stored(directive)).whole();
    }

    private static Document stored(Directive directive) {
        Document document = new Document();
        StoredDirective.store(directive, Marks.NONE, document);
        return document;
    }
}
