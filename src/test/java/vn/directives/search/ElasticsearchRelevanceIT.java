package vn.directives.search;

import java.nio.file.Path;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.elasticsearch.RealCluster;

/** The same cases, over the cluster engine. */
class ElasticsearchRelevanceIT extends RelevanceContract {
    @Override
    SearchEngine open(Path folder) {
        return RealCluster.engine("relevance-");
    }
}
