package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAccessTest {
    private static final String SECRET = "c2VjcmV0LWtleQ==";

    @TempDir
    Path folder;

    private static ClusterAccess access(
            String url,
            @Nullable String apiKey,
            @Nullable String username,
            @Nullable String password,
            @Nullable Path caFile) {
        return new ClusterAccess(List.of(url), apiKey, username, password, caFile, null, null);
    }

    private static void refused(
            String url, @Nullable String key, @Nullable String user, @Nullable String word, String says) {
        assertThatThrownBy(() -> access(url, key, user, word, null))
                .isInstanceOf(InvalidClusterAccessException.class)
                .hasMessageContaining(says)
                .message()
                .doesNotContain(SECRET);
    }

    @Test
    void severalNodesAndTheirTimeouts() {
        ClusterAccess access = new ClusterAccess(
                List.of("https://a:9200", " http://b:9200/ ", ""), null, null, null, null, Duration.ofSeconds(1), null);
        assertThat(access.nodes()).map(Object::toString).containsExactly("https://a:9200", "http://b:9200/");
        assertThat(access.connectTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(access.requestTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void whatIsBlankIsNotGiven() {
        ClusterAccess access = access("https://a:9200", "", " ", "", Path.of(""));
        assertThat(access.hasCredentials()).isFalse();
        assertThat(access.caFile()).isNull();
    }

    @Test
    void anAddressThatIsNoneIsNamed() {
        refused("a:9200", null, null, null, "\"a:9200\"");
        refused("ftp://a:9200", null, null, null, "https://elasticsearch:9200");
        refused("https://a:9200/path", null, null, null, "nothing behind it");
        refused("https:// a", null, null, null, "http or https");
    }

    @Test
    void aUrlWithAPasswordIsRefusedWithoutShowingIt() {
        refused("https://elastic:" + SECRET + "@a:9200", null, null, null, "directives.elasticsearch.password");
    }

    @Test
    void oneWayOfBeingLetInIsEnough() {
        refused("https://a:9200", SECRET, "u", SECRET, "Keep one of the two");
        refused("https://a:9200", SECRET, null, SECRET, "Keep one of the two");
        refused("https://a:9200", null, "u", null, "password is missing");
        refused("https://a:9200", null, null, SECRET, "username is missing");
        refused("https://a:9200", "id:" + SECRET, null, null, "\"encoded\"");
    }

    @Test
    void aCertificateFileMustBeThereAndOfUse() throws Exception {
        assertThatThrownBy(() -> access("https://a:9200", null, null, null, folder.resolve("ca.crt")))
                .hasMessageContaining("ca.crt")
                .hasMessageContaining("not there");
        Path file = Files.writeString(folder.resolve("ca.pem"), "nothing");
        assertThatThrownBy(() -> access("http://a:9200", null, null, null, file))
                .hasMessageContaining("Write https");
        assertThatThrownBy(() -> ClusterClient.of(access("https://a:9200", null, null, null, file)))
                .isInstanceOf(InvalidClusterAccessException.class)
                .hasMessageContaining("PEM");
    }

    @Test
    void aTimeoutOfNothingIsRefused() {
        assertThatThrownBy(() -> new ClusterAccess(null, null, null, null, null, null, Duration.ZERO))
                .hasMessageContaining("request-timeout");
    }

    @Test
    void itTellsItsSecretsToNobody() {
        assertThat(access("https://a:9200", SECRET, null, null, null).toString())
                .contains("https://a:9200")
                .contains("API key")
                .doesNotContain(SECRET);
        assertThat(access("https://a:9200", null, "reader", SECRET, null).toString())
                .contains("reader")
                .doesNotContain(SECRET);
    }
}
