package vn.directives.engine.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.directives.engine.Change;
import vn.directives.engine.Generation;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.IndexUnavailableException.Reason;
import vn.directives.engine.TestDirectives;

/** A node with security on, where the server's user has the role that docs/elasticsearch.md tells people to make. */
class ClusterRoleIT {
    private static final String USER = "directive-search";
    private static final String PASSWORD = "abc-def_123456";

    /** Of {@link #PASSWORD}, as {@code elasticsearch-users useradd} writes it. */
    private static final String HASH = "$2a$10$B6BIFo4IbzobPJQ4nhyWDOM8hqrZlnU23cca9WQCTwvR4cNgwDN5K";

    private static final ElasticsearchProcess NODE = new ElasticsearchProcess(
            "secured", "512m", Map.of("discovery.type", "single-node", "xpack.security.enabled", "true"));

    @BeforeAll
    static void start() throws Exception {
        Files.writeString(NODE.config().resolve("users"), USER + ":" + HASH + "\n");
        Files.writeString(NODE.config().resolve("users_roles"), USER + ":" + USER + "\n");
        Files.writeString(NODE.config().resolve("roles.yml"), USER + ": " + documentedRole() + "\n");
        NODE.start();
        NODE.awaitAnswer();
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }

    /** JSON is YAML as well. */
    private static String documentedRole() throws Exception {
        String page = Files.readString(Path.of("docs/elasticsearch.md"));
        int start = page.indexOf("```json") + "```json".length();
        return page.substring(start, page.indexOf("```", start)).replace("\n", " ");
    }

    private static ElasticsearchSearchEngine engine(String password, String prefix) {
        ClusterAccess access =
                new ClusterAccess(List.of(NODE.url().toString()), null, USER, password, null, null, null);
        return new ElasticsearchSearchEngine(
                ClusterClient.of(access), new IndexNames(prefix), new Mappings(null), Clock.systemUTC());
    }

    @Test
    void theDocumentedRoleIsEnoughForEverythingThatTheEngineDoes() {
        try (ElasticsearchSearchEngine engine = engine(PASSWORD, "")) {
            engine.write(List.of(new Change.Put(TestDirectives.vaccination())));
            assertThat(engine.status().directives()).isEqualTo(1);
            assertThat(engine.get(TestDirectives.vaccination().id())).isPresent();
            Generation next = engine.next();
            next.write(List.of(new Change.Put(TestDirectives.digitisation())), "half");
            next.publish();
            assertThat(engine.get(TestDirectives.digitisation().id())).isPresent();
            engine.next().discard();
            engine.write(List.of(new Change.Delete(TestDirectives.digitisation().id())));
            assertThat(engine.status().directives()).isZero();
        }
    }

    @Test
    void itIsEnoughForNothingElse() {
        try (ElasticsearchSearchEngine engine = engine(PASSWORD, "others-")) {
            refused(engine, "docs/elasticsearch.md");
        }
    }

    @Test
    void aWrongPasswordIsToldButNotShown() {
        try (ElasticsearchSearchEngine engine = engine("wrong-secret", "")) {
            refused(engine, "does not know who is asking");
        }
    }

    private static void refused(ElasticsearchSearchEngine engine, String why) {
        IndexUnavailableException e = catchThrowableOfType(IndexUnavailableException.class, engine::status);
        assertThat(e.reason()).isEqualTo(Reason.ACCESS_REFUSED);
        assertThat(e).hasMessageContaining(why);
        assertThat(e.getMessage()).doesNotContain("wrong-secret", PASSWORD);
    }
}
