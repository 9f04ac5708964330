package vn.directives;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.elasticsearch.ClusterClient;
import vn.directives.engine.elasticsearch.ElasticsearchSearchEngine;
import vn.directives.engine.elasticsearch.IndexNames;
import vn.directives.engine.elasticsearch.Mappings;
import vn.directives.engine.lucene.LuceneSearchEngine;
import vn.directives.extraction.TextExtractor;
import vn.directives.extraction.TikaTextExtractor;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.ingestion.EngineOpener;
import vn.directives.insight.MarkingEngine;
import vn.directives.json.Provinces;
import vn.directives.parsing.DirectiveParser;
import vn.directives.search.Synonyms;
import vn.directives.search.Turns;
import vn.directives.store.DataFolder;

/** Chooses the engine, and makes the parts that read documents and files. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {
    /** The embedded engine's searches are nothing but computing; a cluster has queues of its own. */
    private static final int SEARCHES_A_PROCESSOR = 2;

    /** Nobody waits longer for a page. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    EngineOpener engineOpener(DirectivesSettings settings, DataFolder folder, Clock clock) {
        return settings.onCluster()
                ? cluster(settings, clock)
                : embedded(folder.root().resolve("index"), clock);
    }

    private static EngineOpener embedded(Path index, Clock clock) {
        return new EngineOpener() {
            @Override
            public SearchEngine open() throws IndexDamagedException {
                return new MarkingEngine(LuceneSearchEngine.open(index, clock));
            }

            @Override
            public void discard() {
                LuceneSearchEngine.discard(index);
            }
        };
    }

    private static EngineOpener cluster(DirectivesSettings settings, Clock clock) {
        return new EngineOpener() {
            @Override
            public SearchEngine open() {
                return new MarkingEngine(new ElasticsearchSearchEngine(
                        ClusterClient.of(settings.elasticsearch()),
                        new IndexNames(settings.indices().indexPrefix()),
                        new Mappings(settings.indices().indexMappings()),
                        clock));
            }

            @Override
            public void discard() {
                // Who sees the cluster's indices damaged may be the one who is wrong.
                throw new IllegalStateException("an index in a cluster is not thrown away");
            }
        };
    }

    @Bean
    Turns turns(DirectivesSettings settings) {
        int processors = Runtime.getRuntime().availableProcessors();
        return settings.onCluster() ? Turns.unlimited() : new Turns(SEARCHES_A_PROCESSOR * processors, PATIENCE);
    }

    @Bean
    TextExtractor textExtractor() {
        return new TikaTextExtractor();
    }

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.load();
    }

    @Bean
    DirectiveParser directiveParser(Gazetteer gazetteer) {
        return new DirectiveParser(gazetteer);
    }

    @Bean
    Synonyms synonyms(DirectivesSettings settings) {
        try {
            return Synonyms.load(settings.synonymsFile());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("directives.synonyms-file: " + e.getMessage());
        }
    }

    @Bean
    Provinces provincesOfDirectives(Gazetteer gazetteer) {
        return slug -> gazetteer.provinceAsOf(slug, null);
    }
}
