package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.directives.engine.elasticsearch.ClusterAccess;

class DirectivesSettingsTest {
    private static final String SECRET = "bGEtYmktbWF0";
    private static final ClusterAccess NO_CLUSTER = new ClusterAccess(null, null, null, null, null, null, null);

    @EnableConfigurationProperties(DirectivesSettings.class)
    static class Settings {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsTheDefaultsHold() {
        runner.run(context -> assertThat(context.getBean(DirectivesSettings.class))
                .isEqualTo(new DirectivesSettings(Path.of("data"), "lucene", NO_CLUSTER, true, null, null)));
    }

    @Test
    void anEngineThatIsNotThereStopsTheStartWithAPlainMessage() {
        runner.withPropertyValues("directives.engine=solr").run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            FailureAnalysis told = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
            assertThat(told.getDescription()).contains("elasticsearch").contains("lucene");
        });
    }

    @Test
    void theClusterEngineNeedsToBeToldWhereTheClusterIs() {
        runner.withPropertyValues("directives.engine=elasticsearch").run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            FailureAnalysis told = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
            assertThat(told.getDescription()).contains("directives.elasticsearch.urls");
        });
    }

    @Test
    void theClustersSettingsAreReadUnderTheirNames() {
        runner.withPropertyValues(
                        "directives.elasticsearch.urls=https://a:9200,https://b:9200",
                        "directives.elasticsearch.username=writer",
                        "directives.elasticsearch.password=" + SECRET,
                        "directives.elasticsearch.request-timeout=5s")
                .run(context -> {
                    DirectivesSettings settings = context.getBean(DirectivesSettings.class);
                    ClusterAccess access = settings.elasticsearch();
                    assertThat(access.urls()).containsExactly("https://a:9200", "https://b:9200");
                    assertThat(access.username()).isEqualTo("writer");
                    assertThat(access.password()).isEqualTo(SECRET);
                    assertThat(access.requestTimeout()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(settings.toString()).contains("writer").doesNotContain(SECRET);
                });
    }

    @Test
    void clusterSettingsThatDoNotFitStopTheStartWithoutShowingASecret() {
        runner.withPropertyValues(
                        "directives.elasticsearch.urls=https://a:9200",
                        "directives.elasticsearch.api-key=" + SECRET,
                        "directives.elasticsearch.password=" + SECRET)
                .run(context -> {
                    assertThat(context).hasFailed();
                    Throwable failure = Objects.requireNonNull(context.getStartupFailure());
                    FailureAnalysis told = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
                    assertThat(told.getDescription()).contains("Keep one of the two ways");
                    assertThat(failure)
                            .hasStackTraceContaining("Keep one")
                            .message()
                            .doesNotContain(SECRET);
                });
    }

    @Test
    void aBlankDataFolderIsRefused() {
        assertThatThrownBy(() -> new DirectivesSettings(Path.of(""), "lucene", NO_CLUSTER, true, null, null))
                .isInstanceOf(SettingsException.class);
    }
}
