package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** Nothing acknowledged is lost, whenever the process is killed. */
class LuceneSearchEngineKillIT {
    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterAKill() throws Exception {
        assertNothingIsLost(false, 3, 25, 60);
    }

    @Test
    void whatWasAcknowledgedIsThereAfterAKillWhileGenerationsChange() throws Exception {
        assertNothingIsLost(true, 10, 40, 70);
    }

    private void assertNothingIsLost(boolean generations, int... kills) throws Exception {
        int expected = 0;
        for (int kill : kills) {
            expected = Math.max(expected, writeUntilKilled(kill, generations));
            try (SearchEngine engine = LuceneSearchEngine.open(folder, Clock.systemUTC())) {
                for (int i = 0; i < expected; i++) {
                    assertThat(engine.get("n" + i)).as("write " + i).isPresent();
                }
                IndexStatus status = engine.status();
                assertThat(status.tasks()).isEqualTo(status.directives());
            }
        }
    }

    /** Kills a writing process after so many acknowledged writes; returns how many it had acknowledged by then. */
    private int writeUntilKilled(int writes, boolean generations) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SurvivingChild.class.getName(),
                folder.toString()));
        if (generations) {
            command.add("generations");
        }
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader acknowledged = child.inputReader(StandardCharsets.US_ASCII)) {
            int count = 0;
            while (count < writes && acknowledged.readLine() != null) {
                count++;
            }
            // By its handle: what it had said before stays readable.
            child.toHandle().destroyForcibly();
            while (acknowledged.readLine() != null) {
                count++;
            }
            child.waitFor();
            assertThat(count).isGreaterThanOrEqualTo(writes);
            return count;
        } finally {
            child.destroyForcibly();
        }
    }
}
