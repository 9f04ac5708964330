package vn.directives.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import vn.directives.extraction.ExtractionException.Reason;

/**
 * Looks at every picture of a PDF before one is drawn: what it says of its size, and what it unpacks to. PDFBox would unpack
 * it into memory first.
 */
final class PdfPictureSizes {
    /** A page of A4 in colour at 600 dpi. */
    private static final long MOST_UNPACKED_BYTES = 3 * PictureReader.MAX_PIXELS;

    /** Packed by what knows no end of its own; a thousandfold of it is bearable. */
    private static final long MOST_PACKED_BYTES = 64 * 1024;

    private static final Set<COSName> UNCHECKED = Set.of(
            COSName.LZW_DECODE,
            COSName.LZW_DECODE_ABBREVIATION,
            COSName.RUN_LENGTH_DECODE,
            COSName.RUN_LENGTH_DECODE_ABBREVIATION);

    private PdfPictureSizes() {}

    /** @throws ExtractionException when a picture is too large to be drawn */
    static void check(COSDocument document) throws IOException, ExtractionException {
        for (COSObjectKey key : List.copyOf(document.getXrefTable().keySet())) {
            COSBase value = document.getObjectFromPool(key).getObject();
            if (value instanceof COSStream picture && COSName.IMAGE.equals(picture.getCOSName(COSName.SUBTYPE))) {
                check(picture);
            }
        }
    }

    private static void check(COSStream picture) throws IOException, ExtractionException {
        int height = picture.getInt(COSName.HEIGHT, 0);
        PictureReader.checkPixels(picture.getInt(COSName.WIDTH, 0), height);
        for (COSDictionary fax : faxes(picture)) {
            PictureReader.checkPixels(fax.getInt(COSName.COLUMNS, 1728), Math.max(height, fax.getInt(COSName.ROWS, 0)));
        }
        List<COSName> filters = filters(picture);
        boolean unchecked = filters.stream().anyMatch(UNCHECKED::contains);
        if (unchecked && picture.getLength() > MOST_PACKED_BYTES) {
            throw new ExtractionException(Reason.TOO_LARGE, "a picture packed as " + filters);
        }
        if (filters.isEmpty()) {
            return;
        }
        boolean flate = isFlate(filters.getFirst());
        if (filters.stream().skip(1).anyMatch(PdfPictureSizes::isFlate)) {
            throw new ExtractionException(Reason.BOMB, "a picture packed more than once");
        }
        try (InputStream raw = picture.createRawInputStream()) {
            if (flate) {
                checkUnpacked(new InflaterInputStream(raw));
            } else if (filters.getFirst().equals(COSName.DCT_DECODE)) {
                checkJpeg(raw);
            }
        }
    }

    private static void checkUnpacked(InputStream unpacked) throws ExtractionException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try {
            for (int n = unpacked.read(buffer); n >= 0; n = unpacked.read(buffer)) {
                size += n;
                if (size > MOST_UNPACKED_BYTES) {
                    throw new ExtractionException(Reason.BOMB, "a picture unpacks to too much");
                }
            }
        } catch (IOException e) {
            // Damaged: what came before its damage is what PDFBox will have of it.
            return;
        }
    }

    /** A JPEG has its own idea of its size. */
    private static void checkJpeg(InputStream raw) throws IOException, ExtractionException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(raw)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(Objects.requireNonNull(stream));
            if (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    reader.setInput(stream, true, true);
                    PictureReader.checkPixels(reader.getWidth(0), reader.getHeight(0));
                } finally {
                    reader.dispose();
                }
            }
        }
    }

    private static boolean isFlate(COSName filter) {
        return filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION);
    }

    private static List<COSName> filters(COSStream picture) {
        return each(picture.getFilters(), COSName.class);
    }

    private static List<COSDictionary> faxes(COSStream picture) {
        boolean fax = filters(picture).contains(COSName.CCITTFAX_DECODE);
        return fax
                ? each(picture.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), COSDictionary.class)
                : List.of();
    }

    /** A PDF writes one of something alone and several as an array. */
    private static <T> List<T> each(@Nullable COSBase value, Class<T> kind) {
        List<T> found = new ArrayList<>();
        if (kind.isInstance(value)) {
            found.add(kind.cast(value));
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (kind.isInstance(array.getObject(i))) {
                    found.add(kind.cast(array.getObject(i)));
                }
            }
        }
        return found;
    }
}
