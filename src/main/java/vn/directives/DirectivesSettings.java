package vn.directives;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.directives.engine.elasticsearch.ClusterAccess;

/**
 * The service's own settings.
 *
 * @param dataDir the folder that everything is kept in
 * @param engine {@code lucene}, in this process, or {@code elasticsearch}
 * @param elasticsearch the cluster for the engine {@code elasticsearch}
 * @param samples whether the bundled directives are shown while there is no other
 * @param adminKey the key for writing; null or blank: one is made and kept in the data folder
 * @param synonymsFile more synonyms, in the form of those that come with the service; null: none
 */
@ConfigurationProperties("directives")
public record DirectivesSettings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("lucene") String engine,
        @DefaultValue ClusterAccess elasticsearch,
        @DefaultValue("true") boolean samples,
        @Nullable String adminKey,
        @Nullable Path synonymsFile) {
    public DirectivesSettings {
        if (!engine.equals("lucene") && !engine.equals("elasticsearch")) {
            throw new SettingsException(
                    "directives.engine is \"" + engine + "\"; write \"lucene\" or \"elasticsearch\".");
        }
        if (engine.equals("elasticsearch") && elasticsearch.urls().isEmpty()) {
            throw new SettingsException(
                    "directives.engine is \"elasticsearch\", but directives.elasticsearch.urls names no"
                            + " node; write for example http://localhost:9200.");
        }
        if (dataDir.toString().isBlank()) {
            throw new SettingsException("directives.data-dir is blank; name the folder to keep everything in.");
        }
    }
}
