package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The real server, with as many directives as it takes to warm up. */
class ServerWarmsUpIT {
    private static final int DIRECTIVES = 1_000;

    @TempDir
    Path folder;

    @Test
    void whenNothingComesInAnyMoreItAsksItselfAndCountsThatApart() throws Exception {
        try (ServerProcess server = new ServerProcess(folder.resolve("data"))) {
            assertThat(server.batch(lines()).statusCode()).isEqualTo(200);
            long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
            while (!meters(server).contains("uri=\"warm-up\"") && System.nanoTime() < end) {
                TimeUnit.SECONDS.sleep(1);
            }
            assertThat(meters(server))
                    .contains("status=\"200\",uri=\"warm-up\"")
                    .doesNotContain("uri=\"/api/v1/search\"")
                    .doesNotContain("directives_search_seconds_count");
        }
    }

    private static String meters(ServerProcess server) throws Exception {
        return server.get("/actuator/prometheus").body();
    }

    private static String lines() {
        return IntStream.range(0, DIRECTIVES)
                .mapToObj(i -> JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "external_id",
                                "warm-" + i,
                                "file_name",
                                "a.txt",
                                "text",
                                "ỦY BAN NHÂN DÂN\nTỈNH KON TUM\n\nSố: " + (i + 1)
                                        + "/UBND-VP\n\nGiao Sở Y tế báo cáo kết quả đợt " + i
                                        + " trước ngày 08/01/2022.")))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
