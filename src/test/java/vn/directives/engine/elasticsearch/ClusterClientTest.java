package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchException;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.IndexUnavailableException.Reason;

/** What is said to a cluster that wants to know who is asking, and what is made of its answers. */
@ExtendWith(OutputCaptureExtension.class)
class ClusterClientTest {
    private static final String PASSWORD = "Mật khẩu: 7";
    private static final String KEY = "bGEtY2xlOmRlLWwtYXBp";
    private static final String ENCODED_PASSWORD =
            Base64.getEncoder().encodeToString(("ghi:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    @TempDir
    private static Path folder;

    private static SecureStub stub;

    private CapturedOutput log;

    @BeforeAll
    static void start() throws Exception {
        stub = new SecureStub(folder, "dns:localhost");
    }

    @AfterAll
    static void stop() {
        stub.close();
    }

    @BeforeEach
    void listen(CapturedOutput output) {
        log = output;
        stub.reset();
    }

    private static ClusterAccess withPassword(String url, @Nullable Path caFile) {
        return new ClusterAccess(
                List.of(url), null, "ghi", PASSWORD, caFile, Duration.ofSeconds(20), Duration.ofSeconds(20));
    }

    private static ClusterAccess withKey(String url, @Nullable Path caFile) {
        return new ClusterAccess(List.of(url), KEY, null, null, caFile, null, null);
    }

    /** What a call comes to: what the engine would throw. */
    private IndexUnavailableException failure(ClusterAccess access) throws Exception {
        try (ElasticsearchClient client = ClusterClient.of(access)) {
            Exception e = catchException(() -> client.count(c -> c.index("x")));
            assertThat(e).isNotNull();
            RuntimeException told = ClusterFailure.of(e);
            assertThat(told).isInstanceOf(IndexUnavailableException.class);
            noSecretIn(told);
            return (IndexUnavailableException) told;
        }
    }

    private void noSecretIn(Throwable e) {
        StringWriter all = new StringWriter();
        e.printStackTrace(new PrintWriter(all));
        assertThat(all + log.getAll()).doesNotContain(PASSWORD, KEY, ENCODED_PASSWORD);
    }

    @Test
    void aUserOrAKeyIsNamedToAClusterThatTheGivenCertificateVouchesFor() throws Exception {
        stub.body = "{\"count\": 7, \"_shards\": {\"total\": 1, \"successful\": 1, \"failed\": 0}}";
        for (ClusterAccess access :
                List.of(withPassword(stub.url(), stub.certificate), withKey(stub.url(), stub.certificate))) {
            try (ElasticsearchClient client = ClusterClient.of(access)) {
                assertThat(client.count(c -> c.index("x")).count()).isEqualTo(7);
            }
        }
        assertThat(stub.authorizations()).containsExactly("Basic " + ENCODED_PASSWORD, "ApiKey " + KEY);
    }

    @Test
    void aNodeIsNotAskedToCompressWhatItAnswers() throws Exception {
        try (ElasticsearchClient client = ClusterClient.of(withKey(stub.url(), stub.certificate))) {
            client.ping();
        }
        assertThat(stub.requests)
                .singleElement()
                .satisfies(headers -> assertThat(headers).doesNotContainKey("Accept-encoding"));
    }

    @Test
    void nobodyElseIsTrustedAndLearnsASecret() throws Exception {
        assertThat(failure(withPassword(stub.url(), null)))
                .hasMessageContaining("directives.elasticsearch.ca-file")
                .extracting(IndexUnavailableException::reason)
                .isEqualTo(Reason.ACCESS_REFUSED);
        assertThat(stub.authorizations()).isEmpty();
    }

    @Test
    void aCertificateForAnotherHostIsRefused() throws Exception {
        try (SecureStub other = new SecureStub(Files.createDirectory(folder.resolve("other")), "dns:elsewhere")) {
            assertThat(failure(withKey(other.url(), other.certificate)).reason())
                    .isEqualTo(Reason.ACCESS_REFUSED);
            assertThat(other.authorizations()).isEmpty();
        }
    }

    @Test
    void aRefusalSaysWhatToDo() throws Exception {
        stub.status = 401;
        stub.body = """
            {"error": {"root_cause": [{"type": "security_exception", "reason": "unable to authenticate user [ghi]"}],
             "type": "security_exception", "reason": "unable to authenticate user [ghi]"}, "status": 401}""";
        assertThat(failure(withPassword(stub.url(), stub.certificate)))
                .hasMessageContaining("does not know who is asking")
                .hasMessageContaining("directives.elasticsearch.api-key")
                .extracting(IndexUnavailableException::reason)
                .isEqualTo(Reason.ACCESS_REFUSED);
        stub.status = 403;
        stub.body = stub.body.replace("401", "403");
        assertThat(failure(withKey(stub.url(), stub.certificate))).hasMessageContaining("docs/elasticsearch.md");
    }

    @Test
    void aRequestThatIsTooLargeIsNoOutage() throws Exception {
        stub.status = 413;
        stub.body = """
            {"error": {"root_cause": [], "type": "content_too_long_exception", "reason": "too long"}, "status": 413}""";
        try (ElasticsearchClient client = ClusterClient.of(withKey(stub.url(), stub.certificate))) {
            Exception e = catchException(() -> client.count(c -> c.index("x")));
            assertThat(ClusterFailure.of(e))
                    .isInstanceOf(DirectiveTooLargeException.class)
                    .hasMessageContaining("http.max_content_length");
        }
    }

    @Test
    void anAnswerThatTakesTooLongIsAnOutage() throws Exception {
        stub.delay = 4_000;
        assertThat(failure(withPassword(stub.url(), stub.certificate)).reason()).isEqualTo(Reason.AWAY);
    }

    @Test
    void aClusterThatIsNotThereIsAnOutage() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertThat(failure(withKey("https://localhost:" + port, null)))
                .hasMessageContaining("cannot be reached")
                .extracting(IndexUnavailableException::reason)
                .isEqualTo(Reason.AWAY);
    }

    @Test
    void aSecretThatTravelsUnencryptedIsWarnedOf() throws Exception {
        ClusterClient.of(withPassword("http://localhost:1", null)).close();
        assertThat(log).contains("travel unencrypted").doesNotContain(PASSWORD);
    }
}
