package vn.directives.web.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BoxModuleTest {
    private static final int MOST = 15_000;

    @Test
    void theBoxWeighsLessThanFifteenKilobytesCompressed() throws Exception {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(module().getBytes(StandardCharsets.UTF_8));
        }
        assertThat(compressed.size()).isLessThan(MOST);
    }

    @Test
    void theBoxIsOneModuleThatMakesNoMarkupOfText() throws Exception {
        assertThat(module())
                .doesNotContain("import ", "import(", "require(")
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(")
                .doesNotContain("setAttribute(\"style\"", "<style", ".cookie", "localStorage", "sessionStorage");
    }

    private static String module() throws Exception {
        try (InputStream in = Objects.requireNonNull(BoxModuleTest.class.getResourceAsStream("/static/embed.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
