package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import java.io.IOException;
import java.util.List;
import org.apache.hc.client5.http.impl.ConnectionShutdownException;
import org.apache.hc.core5.http.ProtocolException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.engine.IndexUnavailableException;

class ClusterFailureTest {
    @DisplayName("What Elasticsearch says comes to a reason and a word on what to do, as an answer and within a bulk")
    @ParameterizedTest(name = "{1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
        429 | cluster_block_exception | index [d] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block]; | STORAGE_FULL | make room
        403 | cluster_block_exception | index [d] blocked by: [FORBIDDEN/8/index write (api)]; | AWAY | blocks this for now
        503 | cluster_block_exception | blocked by: [SERVICE_UNAVAILABLE/2/no master]; | AWAY | blocks this for now
        400 | strict_dynamic_mapping_exception | mapping set to strict, dynamic introduction of [x] within [_doc] is not allowed | OTHER_VERSION | reindex
        400 | document_parsing_exception | failed to parse field [issued] of type [date] | OTHER_VERSION | reindex
        429 | es_rejected_execution_exception | rejected execution | OVERLOADED | more to do
        429 | circuit_breaking_exception | [parent] Data too large | OVERLOADED | more to do
        503 | search_phase_execution_exception | all shards failed | AWAY | cannot answer
        404 | index_not_found_exception | no such index [directives] | AWAY | cannot answer
        404 | search_context_missing_exception | No search context found for id [29] | AWAY | cannot answer
        404 | search_context_missing_nodes_exception | Search context of type [pit] references missing nodes | AWAY | cannot answer
        401 | security_exception | missing authentication credentials | ACCESS_REFUSED | who is asking
        403 | security_exception | action [indices:data/read/search] is unauthorized for user [x] | ACCESS_REFUSED | privileges
        """)
    void isToldWithItsReason(
            int status, String type, String said, IndexUnavailableException.Reason reason, String told) {
        ErrorCause error = ErrorCause.of(e -> e.type(type).reason(said));
        ElasticsearchException answer = new ElasticsearchException(
                "x", ErrorResponse.of(r -> r.status(status).error(error)));
        for (RuntimeException e :
                new RuntimeException[] {ClusterFailure.of(answer), ClusterFailure.of(status, error)}) {
            assertThat(e)
                    .isInstanceOf(IndexUnavailableException.class)
                    .hasMessageContaining(told)
                    .hasMessageContaining(said);
            assertThat(((IndexUnavailableException) e).reason()).isEqualTo(reason);
        }
    }

    @DisplayName("A question that Elasticsearch cannot read is a mistake of ours, not an outage")
    @ParameterizedTest
    @CsvSource("400, parsing_exception")
    void aMistakeStaysOne(int status, String type) {
        ErrorCause error = ErrorCause.of(e -> e.type(type).reason("unknown query [x]"));
        ElasticsearchException answer = new ElasticsearchException(
                "x", ErrorResponse.of(r -> r.status(status).error(error)));
        assertThat(ClusterFailure.of(answer)).isSameAs(answer);
        assertThat(ClusterFailure.of(status, error)).isInstanceOf(IllegalStateException.class);
    }

    @DisplayName("What happens to a connection, whatever its class, is an outage")
    @Test
    void aConnectionThatBreaksIsAnOutage() {
        for (Exception e : List.of(
                new IOException("reset"),
                new ConnectionShutdownException(),
                new RuntimeException("while performing", new ConnectionShutdownException()),
                new RuntimeException("while performing", new ProtocolException("bad line")),
                new RuntimeException("twice", new IllegalStateException(new IOException("reset"))))) {
            assertThat(ClusterFailure.of(e)).isInstanceOf(IndexUnavailableException.class);
        }
        RuntimeException mistake = new IllegalArgumentException("no such field");
        assertThat(ClusterFailure.of(mistake)).isSameAs(mistake);
    }
}
