package vn.directives.engine.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import vn.directives.engine.IndexDamagedException;

/**
 * What an index says of itself with every commit.
 *
 * @param format number of the form that it has, see {@link IndexFormat}
 * @param updated when it last changed, null when it never did
 * @param progress how far it was built, see {@link vn.directives.engine.Generation}
 */
record IndexDescription(
        int format, @Nullable Instant updated, @Nullable String progress) {
    /** Of an index that is made now. */
    static final IndexDescription NEW = new IndexDescription(IndexFormat.VERSION, null, null);

    private static final String FORMAT = "format";
    private static final String UPDATED = "updated";
    private static final String PROGRESS = "progress";

    /**
     * The description that the latest commit carries.
     *
     * @throws IndexDamagedException when it is of a form that this version cannot read
     */
    static IndexDescription of(Directory directory) throws IOException, IndexDamagedException {
        return of(SegmentInfos.readLatestCommit(directory).getUserData());
    }

    /**
     * The description that a commit carries.
     *
     * @throws IndexDamagedException when it is of a form that this version cannot read
     */
    static IndexDescription of(Map<String, String> written) throws IndexDamagedException {
        String format = written.getOrDefault(FORMAT, "none");
        for (int readable = IndexFormat.OLDEST; readable <= IndexFormat.VERSION; readable++) {
            if (format.equals(Integer.toString(readable))) {
                String updated = written.get(UPDATED);
                return new IndexDescription(
                        readable, updated == null ? null : Instant.parse(updated), written.get(PROGRESS));
            }
        }
        throw new IndexDamagedException("the index is of format " + format + ", this version reads "
                + IndexFormat.OLDEST + " to " + IndexFormat.VERSION);
    }

    boolean isOutdated() {
        return format < IndexFormat.VERSION;
    }

    /** The same index after a change. */
    IndexDescription changed(Instant at, @Nullable String newProgress) {
        return new IndexDescription(format, at, newProgress);
    }

    Map<String, String> toCommit() {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(FORMAT, Integer.toString(format));
        if (updated != null) {
            written.put(UPDATED, updated.toString());
        }
        if (progress != null) {
            written.put(PROGRESS, progress);
        }
        return written;
    }
}
