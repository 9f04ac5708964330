package vn.directives;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import vn.directives.engine.elasticsearch.ClusterAccess;

/**
 * The service's own settings.
 *
 * @param dataDir the folder that everything is kept in
 * @param engine {@code lucene} or {@code elasticsearch}
 * @param elasticsearch the cluster for the engine {@code elasticsearch}
 * @param indices what its indices are like; told under the same name
 * @param samples whether the bundled directives are shown while there is no other
 * @param acceptClassified whether documents that are stamped MẬT, TỐI MẬT or TUYỆT MẬT are taken in
 * @param adminKey the key for writing; null or blank: one is made and kept in the data folder
 * @param watch folder whose files are taken in; null: none
 * @param synonymsFile more synonyms, in the form of those that come with the service; null: none
 */
@ConfigurationProperties("directives")
public record DirectivesSettings(
        @DefaultValue("./data") Path dataDir,
        @DefaultValue("lucene") String engine,
        @DefaultValue ClusterAccess elasticsearch,
        @Name("elasticsearch") @DefaultValue ClusterIndices indices,
        @DefaultValue("true") boolean samples,
        @DefaultValue("false") boolean acceptClassified,
        @Nullable String adminKey,
        @Nullable Path watch,
        @Nullable Path synonymsFile) {
    private static final String LUCENE = "lucene";
    private static final String ELASTICSEARCH = "elasticsearch";

    /**
     * What the indices in a cluster are like.
     *
     * @param indexPrefix stands before their names; may be empty
     * @param indexMappings folder with files in the place of those of {@code index-mappings/}; null: none
     */
    public record ClusterIndices(
            @DefaultValue("") String indexPrefix, @Nullable Path indexMappings) {
        // Elasticsearch wants names in lower case that do not begin with a sign.
        private static final Pattern PREFIX = Pattern.compile("(?:[a-z0-9][a-z0-9_-]*+)?+");

        public ClusterIndices {
            if (!PREFIX.matcher(indexPrefix).matches()) {
                throw new SettingsException(
                        "directives.elasticsearch.index-prefix is \"" + indexPrefix
                                + "\"; write small letters, digits, - and _, beginning with a letter, for example \"phong-1-\".");
            }
            if (indexMappings != null && !Files.isDirectory(indexMappings)) {
                throw new SettingsException("directives.elasticsearch.index-mappings is "
                        + indexMappings.toAbsolutePath() + ", which is no folder.");
            }
        }
    }

    public DirectivesSettings {
        if (!engine.equals(LUCENE) && !engine.equals(ELASTICSEARCH)) {
            throw new SettingsException(
                    "directives.engine is \"" + engine + "\"; write \"" + LUCENE + "\" or \"" + ELASTICSEARCH + "\".");
        }
        if (engine.equals(ELASTICSEARCH) && elasticsearch.urls().isEmpty()) {
            throw new SettingsException("directives.engine is \"" + ELASTICSEARCH
                    + "\", but directives.elasticsearch.urls names no node; write for example"
                    + " directives.elasticsearch.urls=https://elasticsearch:9200.");
        }
        if (watch != null && (watch.toString().isBlank() || !Files.isDirectory(watch))) {
            throw new SettingsException("directives.watch is " + watch.toAbsolutePath()
                    + ", which is no folder; make it, or name another.");
        }
        if (dataDir.toString().isBlank()) {
            throw new SettingsException("directives.data-dir is blank; name the folder to keep everything in.");
        }
    }

    boolean onCluster() {
        return engine.equals(ELASTICSEARCH);
    }
}
