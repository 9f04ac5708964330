package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static List<String> lines(String text, int longest) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), longest);
        List<String> lines = new ArrayList<>();
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            byte[] bytes = line.bytes();
            lines.add(bytes == null ? "too long" : new String(bytes, StandardCharsets.UTF_8));
        }
        return lines;
    }

    @Test
    void linesEndAtNewlinesAndTheLastNeedsNone() throws IOException {
        assertThat(lines("a\n\nb", 10)).containsExactly("a", "", "b");
        assertThat(lines("a\n", 10)).containsExactly("a");
        assertThat(lines("", 10)).isEmpty();
    }

    @Test
    void aLineOfTheGreatestLengthIsRead() throws IOException {
        assertThat(lines("12345\n123456\n12345", 5)).containsExactly("12345", "too long", "12345");
    }

    @Test
    void aLineLongerThanTheBufferIsOneLine() throws IOException {
        String longLine = "x".repeat(200_000);
        assertThat(lines("a\n" + longLine + "\nb\n" + longLine, 200_000)).containsExactly("a", longLine, "b", longLine);
        assertThat(lines("a\n" + longLine + "\nb", 199_999)).containsExactly("a", "too long", "b");
    }
}
