package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BenchIT {
    @TempDir
    private Path folder;

    @Test
    @Timeout(120)
    void aBenchFillsAnEmptyServerPrintsATableAndLeavesOneInUseAlone() throws Exception {
        try (ServerProcess server = new ServerProcess(Files.createDirectories(folder.resolve("data")))) {
            assertThat(bench(server)).isZero();
            List<String> lines = Files.readAllLines(folder.resolve("out"));
            assertThat(lines.getFirst()).startsWith("ingested\t40 directives");
            assertThat(lines).hasSize(2 + 6 * 3).anyMatch(line -> line.startsWith("filters\t16\t10\t"));
            String all = server.get("/api/v1/search?limit=1&q=bao+cao").body();
            assertThat(all).contains("\"subject\"").doesNotContain("\"value\":0,");
            assertThat(bench(server)).isEqualTo(1);
            assertThat(Files.readString(folder.resolve("err"))).contains("--directives.data-dir");
        }
    }

    private int bench(ServerProcess server) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        System.getProperty("directives.jar", "target/directive-search.jar"),
                        "bench",
                        "--directives=40",
                        "--queries=10",
                        "--server",
                        server.address(),
                        "--key",
                        ServerProcess.KEY)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start()
                .waitFor();
    }
}
