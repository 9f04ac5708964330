package vn.directives.store;

import java.io.IOException;

/** The original of a directive is not there, or no longer what it was. */
public class OriginalDamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient StoredRecord record;

    OriginalDamagedException(StoredRecord record, IOException cause) {
        super("the original of " + record.id() + " is lost or damaged", cause);
        this.record = record;
    }

    public StoredRecord record() {
        return record;
    }
}
