package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vn.directives.DirectivesSettings.ClusterIndices;
import vn.directives.engine.elasticsearch.ClusterAccess;

class DirectivesSettingsTest {
    private static final String SECRET = "bGEtYmktbWF0";
    private static final ClusterAccess NO_CLUSTER = new ClusterAccess(null, null, null, null, null, null, null);

    private static final ClusterIndices PLAIN = new ClusterIndices("", null);

    @EnableConfigurationProperties(DirectivesSettings.class)
    static class Settings {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsTheDefaultsHold() {
        runner.run(context -> assertThat(context.getBean(DirectivesSettings.class))
                .isEqualTo(new DirectivesSettings(
                        Path.of("data"), "lucene", NO_CLUSTER, PLAIN, true, false, null, null, null)));
    }

    @ParameterizedTest
    @CsvSource({
        "directives.engine=solr, solr, elasticsearch",
        "directives.engine=elasticsearch, directives.elasticsearch.urls, https://elasticsearch:9200",
        "directives.elasticsearch.index-prefix=Phong, Phong, small letters",
        "directives.elasticsearch.index-mappings=/no/such/folder, /no/such/folder, no folder",
        "directives.watch=/no/such/folder, /no/such/folder, no folder",
        "directives.watch=' ', directives.watch, no folder"
    })
    void whatCannotBeStopsTheStartWithAPlainMessage(String setting, String names, String says) {
        runner.withPropertyValues(setting).run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            FailureAnalysis told = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
            assertThat(told.getDescription()).contains(names).contains(says);
        });
    }

    @Test
    void theClustersSettingsAreReadUnderTheirNames() {
        runner.withPropertyValues(
                        "directives.elasticsearch.urls=https://a:9200,https://b:9200",
                        "directives.elasticsearch.username=writer",
                        "directives.elasticsearch.password=" + SECRET,
                        "directives.elasticsearch.request-timeout=5s",
                        "directives.elasticsearch.index-prefix=phong-1-")
                .run(context -> {
                    DirectivesSettings settings = context.getBean(DirectivesSettings.class);
                    ClusterAccess access = settings.elasticsearch();
                    assertThat(access.urls()).containsExactly("https://a:9200", "https://b:9200");
                    assertThat(access.username()).isEqualTo("writer");
                    assertThat(access.password()).isEqualTo(SECRET);
                    assertThat(access.requestTimeout()).isEqualTo(Duration.ofSeconds(5));
                    assertThat(settings.indices()).isEqualTo(new ClusterIndices("phong-1-", null));
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
        assertThatThrownBy(() ->
                        new DirectivesSettings(Path.of(""), "lucene", NO_CLUSTER, PLAIN, true, false, null, null, null))
                .isInstanceOf(SettingsException.class);
    }
}
