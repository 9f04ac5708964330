package vn.directives;

/** A service on a cluster is killed; its next run finds the cluster as it left it. */
class ElasticsearchIngestKillIT extends IngestKillContract {
    private final String[] cluster = OnElasticsearch.arguments();

    @Override
    String[] engine() {
        return cluster;
    }
}
