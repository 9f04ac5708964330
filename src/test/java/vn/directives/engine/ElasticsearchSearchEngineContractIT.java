package vn.directives.engine;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import vn.directives.engine.elasticsearch.RealCluster;

/** The contract, of the cluster engine. */
class ElasticsearchSearchEngineContractIT {
    private static SearchEngine elasticsearch;

    @BeforeAll
    static void open() {
        elasticsearch = RealCluster.engine("contract-");
    }

    @AfterAll
    static void close() {
        elasticsearch.close();
    }

    @Nested
    class Queries extends QueryContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Tasks extends TaskContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Order extends OrderContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Cursors extends CursorContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Facets extends FacetContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Writes extends WriteContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Generations extends GenerationContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Marks extends MarkContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Words extends WordsContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }
}
