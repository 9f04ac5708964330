package vn.directives;

/** Counts and exports of a cluster. */
class ElasticsearchAnalystsIT extends AnalystsContract {
    @Override
    protected String[] arguments() {
        return OnElasticsearch.arguments();
    }
}
