package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private final LargeBodies bodies = new LargeBodies(1 << 20, Duration.ZERO);

    private LineReader reader(String text, int longest) {
        return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest, bodies);
    }

    private List<String> lines(String text, int longest) throws Exception {
        LineReader reader = reader(text, longest);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            byte[] bytes = line.bytes();
            lines.add(bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Test
    void aLongLineHasRoomUntilTheNextIsAskedFor() throws Exception {
        String text = "x".repeat(2 << 20) + "\nb";
        LineReader reader = reader(text, 4 << 20);
        reader.next();
        LineReader other = reader(text, 4 << 20);
        assertThatThrownBy(other::next).isInstanceOf(ApiProblem.class);
        reader.next();
        assertThat(reader(text, 4 << 20).next()).isNotNull();
    }

    @Test
    void linesEndAtNewlinesAndTheLastNeedsNone() throws Exception {
        assertThat(lines("a\n\nb", 10)).containsExactly("a", "", "b");
        assertThat(lines("a\n", 10)).containsExactly("a");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() throws Exception {
        assertThat(lines("12345\n123456\n12345", 5)).containsExactly("12345", "too long", "12345");
    }

    @Test
    void aLineLongerThanTheBufferIsOneLine() throws Exception {
        String longLine = "x".repeat(200_000);
        assertThat(lines("a\n" + longLine + "\nb\n" + longLine, 200_000)).containsExactly("a", longLine, "b", longLine);
        assertThat(lines("a\n" + longLine + "\nb", 199_999)).containsExactly("a", "too long", "b");
    }
}
