package vn.directives.insight;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.elasticsearch.RealCluster;

/** Copies, statuses and comparisons over a cluster. */
class ElasticsearchInsightIT {
    private static SearchEngine elasticsearch;

    @BeforeAll
    static void open() {
        elasticsearch = RealCluster.engine("insight-");
    }

    @AfterAll
    static void close() {
        elasticsearch.close();
    }

    @Nested
    class Copies extends CopiesContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class InForce extends StatusContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }

    @Nested
    class Compared extends ComparisonContract {
        @Override
        protected SearchEngine engine() {
            return elasticsearch;
        }
    }
}
