package vn.directives.search;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.elasticsearch.RealCluster;

/** The contract, over the cluster engine. */
class ElasticsearchSuggestionsIT extends SuggestionsContract {
    private static SearchEngine elasticsearch;

    @BeforeAll
    static void open() {
        elasticsearch = RealCluster.engine("suggestions-");
    }

    @AfterAll
    static void close() {
        elasticsearch.close();
    }

    @Override
    protected SearchEngine engine() {
        return elasticsearch;
    }
}
