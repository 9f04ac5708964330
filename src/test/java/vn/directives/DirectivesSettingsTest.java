package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class DirectivesSettingsTest {
    @EnableConfigurationProperties(DirectivesSettings.class)
    static class Settings {}

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner().withUserConfiguration(Settings.class);

    @Test
    void withoutSettingsTheDefaultsHold() {
        runner.run(context -> assertThat(context.getBean(DirectivesSettings.class))
                .isEqualTo(new DirectivesSettings(Path.of("data"), "lucene", true, null, null)));
    }

    @Test
    void anEngineThatIsNotThereStopsTheStartWithAPlainMessage() {
        runner.withPropertyValues("directives.engine=elasticsearch").run(context -> {
            assertThat(context).hasFailed();
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            FailureAnalysis told = Objects.requireNonNull(new StartFailureAnalyzer().analyze(failure));
            assertThat(told.getDescription()).contains("elasticsearch").contains("lucene");
        });
    }

    @Test
    void aBlankDataFolderIsRefused() {
        assertThatThrownBy(() -> new DirectivesSettings(Path.of(""), "lucene", true, null, null))
                .isInstanceOf(SettingsException.class);
    }
}
