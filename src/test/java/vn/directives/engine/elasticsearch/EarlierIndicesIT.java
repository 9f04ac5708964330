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
import vn.directives.engine.Change;
import vn.directives.engine.Generation;
import vn.directives.engine.TestDirectives;

/** An installation whose indices were made by a version that knew fewer fields. */
class EarlierIndicesIT {
    @TempDir
    private Path folder;

    @Test
    void fieldsThatALaterVersionAddsToTheStateAreThereWithoutANewIndex() throws Exception {
        Files.writeString(folder.resolve("state.json"), """
                {"settings": {"index": {"number_of_shards": 1}},
                 "mappings": {"dynamic": "strict", "properties": {"updated": {"type": "date"}}}}
                """);
        try (ElasticsearchSearchEngine earlier = engine(new Mappings(folder), "renewed-")) {
            assertThat(earlier.status().directives()).isZero();
        }
        try (ElasticsearchSearchEngine later = engine(new Mappings(null), "renewed-")) {
            Generation next = later.next();
            next.write(List.of(), "half");
            assertThat(next.progress()).isEqualTo("half");
            next.discard();
        }
    }

    @Test
    void directivesAreTakenInWhileTheIndexOfAnEarlierVersionStillServes() throws Exception {
        String present = Files.readString(Path.of("index-mappings/directives.json"));
        String fewer = present.replaceAll("\"(fingerprint|copy_band)\": [{][^}]*[}],", "");
        assertThat(fewer).isNotEqualTo(present);
        Files.writeString(folder.resolve("directives.json"), fewer);
        try (ElasticsearchSearchEngine earlier = engine(new Mappings(folder), "taking-")) {
            assertThat(earlier.status().outdated()).isFalse();
        }
        try (ElasticsearchSearchEngine later = engine(new Mappings(null), "taking-")) {
            later.write(List.of(new Change.Put(TestDirectives.text("one", "Tổ chức tiêm vắc xin"))));
            assertThat(later.get("one")).isPresent();
            assertThat(later.status().outdated()).isTrue();
        }
    }

    private static ElasticsearchSearchEngine engine(Mappings mappings, String prefix) {
        Rest5Client client = Rest5Client.builder(RealCluster.url()).build();
        return new ElasticsearchSearchEngine(
                new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper())),
                new IndexNames(prefix),
                mappings,
                Clock.systemUTC());
    }
}
