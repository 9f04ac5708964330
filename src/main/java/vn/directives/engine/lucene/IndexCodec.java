package vn.directives.engine.lucene;

import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;

/**
 * How the index's files are written: as Lucene does, but what is stored with the directives in pieces of 24 KB, by the slower kind of
 * LZ4: a fifth smaller than Lucene's own setting and read faster, for three times the time of compressing, which is done once.
 * Larger pieces are smaller still and slower to read (docs/performance.md). Public for Lucene, which finds it by its name
 * ({@code META-INF/services}).
 */
public final class IndexCodec extends FilterCodec {
    private static final String NAME = "DirectiveSearch11";

    private static final int PIECE = 24 * 1024;

    /** Documents that are together in a piece; a directive's tasks store nothing. */
    private static final int MOST_DOCUMENTS = 128;

    /** Two to this power are the pieces of which a block of the list of pieces tells; Lucene's own. */
    private static final int BLOCK_SHIFT = 10;

    private final StoredFieldsFormat stored = new Lucene90CompressingStoredFieldsFormat(
            NAME, CompressionMode.FAST_DECOMPRESSION, PIECE, MOST_DOCUMENTS, BLOCK_SHIFT);

    /** For Lucene. */
    public IndexCodec() {
        super(NAME, new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return stored;
    }
}
