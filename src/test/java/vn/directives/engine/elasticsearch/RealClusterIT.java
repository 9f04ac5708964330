package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** The cluster that the other tests stand on. */
class RealClusterIT {
    @Test
    void theSharedNodeAnswersAndIsStartedOnce() throws Exception {
        URI url = RealCluster.url();
        assertThat(health(url)).contains("\"number_of_nodes\":1");
        assertThat(RealCluster.url()).isEqualTo(url);
    }

    private static String health(URI url) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(url.resolve("/_cluster/health?wait_for_status=yellow&timeout=30s"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
