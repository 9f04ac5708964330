package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.directives.engine.Generation;

/** An installation whose index of state was made by a version that knew fewer fields. */
class RenewedStateIT {
    @TempDir
    private Path folder;

    @Test
    void fieldsThatALaterVersionAddsToTheStateAreThereWithoutANewIndex() throws Exception {
        Files.writeString(folder.resolve("state.json"), """
                {"settings": {"index": {"number_of_shards": 1}},
                 "mappings": {"dynamic": "strict", "properties": {"updated": {"type": "date"}}}}
                """);
        try (ElasticsearchSearchEngine earlier = engine(new Mappings(folder))) {
            assertThat(earlier.status().directives()).isZero();
        }
        try (ElasticsearchSearchEngine later = engine(new Mappings(null))) {
            Generation next = later.next();
            next.write(List.of(), "half");
            assertThat(next.progress()).isEqualTo("half");
            next.discard();
        }
    }

    private static ElasticsearchSearchEngine engine(Mappings mappings) {
        Rest5Client client = Rest5Client.builder(RealCluster.url()).build();
        return new ElasticsearchSearchEngine(
                new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper())),
                new IndexNames("renewed-"),
                mappings,
                Clock.systemUTC());
    }
}
