package vn.directives;

/** A service with its embedded engine is killed. */
class IngestKillIT extends IngestKillContract {
    @Override
    String[] engine() {
        return new String[0];
    }
}
