package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.generated.GeneratedCorpus;
import vn.directives.hostile.Answer;
import vn.directives.hostile.HostileKind;
import vn.directives.hostile.ResidentSet;
import vn.directives.hostile.Target;

/**
 * The running jar, with a heap of 512 MB, against everything that somebody might send to hurt it. What each kind was answered,
 * and what it cost, stands in {@code target/hostile-inputs.md} afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputIT {
    /** A file may take 30 seconds to be read. */
    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final List<String> table = new ArrayList<>();
    private ServerProcess server;
    private Target target;
    private ResidentSet memory;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        server = new ServerProcess(folder.resolve("data"));
        String lines = new GeneratedCorpus(1)
                .directives(300)
                .map(GeneratedCorpus::batchLine)
                .collect(Collectors.joining("\n"));
        String first = server.batch(lines).body().lines().findFirst().orElseThrow();
        String id = JsonMapper.shared().readTree(first).path("id").asString();
        target = new Target(server.port, ServerProcess.KEY, id);
        memory = new ResidentSet(server.pid());
    }

    static Stream<HostileKind> kinds() {
        String part = System.getProperty("hostile.kinds", "");
        return HostileKind.all().filter(kind -> kind.name().contains(part));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isAnsweredSoonAndTheServiceGoesOn(HostileKind kind) throws Exception {
        memory.forget();
        long start = System.nanoTime();
        Answer answer = kind.sending().send(target);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        write(row(kind, answer, took));

        assertThat(answer.status()).as(answer.body()).isIn(kind.allowed());
        assertThat(took).isLessThan(LONGEST);
        assertThat(answer.body()).doesNotContain("java.", "Exception", "\tat ");
        // People are answered with a page.
        boolean page = answer.mediaType().startsWith("text/html");
        boolean cutOff = answer.body().isEmpty() && kind.mayBeCutOff();
        if (answer.status() >= 400 && !page && !cutOff) {
            assertThat(answer.mediaType()).startsWith("application/problem+json");
            assertThat(answer.code()).isNotEmpty();
        }
        assertThat(server.isAlive()).isTrue();
        assertThat(target.get("/api/v1/search?q=kiem+tra").status()).isEqualTo(200);
    }

    private String row(HostileKind kind, Answer answer, Duration took) throws Exception {
        return "| " + kind.name().replace("|", "\\|") + " | " + answer.summary() + " | "
                + String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0) + " | " + memory.peak() + " |";
    }

    /** Each kind as it comes, so that one that never ends is the one that is missing. */
    private void write(String row) throws Exception {
        table.add(row);
        Files.writeString(
                Path.of("target", "hostile-inputs.md"),
                "| kind | answer | s | MB |\n|---|---|---|---|\n" + String.join("\n", table) + "\n");
    }

    @Test
    void thereAreMoreThanFiftyKinds() {
        assertThat(HostileKind.all().map(HostileKind::name).distinct())
                .hasSize((int) HostileKind.all().count())
                .hasSizeGreaterThan(50);
    }

    @AfterAll
    void stop() {
        server.close();
    }
}
