package vn.directives;

/** Counts and exports of the embedded engine. */
class AnalystsIT extends AnalystsContract {
    @Override
    protected String[] arguments() {
        return new String[0];
    }
}
