package vn.directives.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.directives.extraction.ExtractionException.Reason;

/** Reads the text layer of a PDF through the PDFBox that Tika brings, page by page. */
final class PdfReader {
    /** A page with fewer letters than this says nothing: a page number, a scanner's name. */
    private static final int MIN_LETTERS = 16;

    /** On a scanned page, as much may be a digital stamp: "Ký bởi … Thời gian ký …", "ĐẾN Số … Ngày …". */
    private static final int MIN_LETTERS_ON_PICTURE = 160;

    /** The end of the file must be there; some servers append up to a few kilobytes of their own. */
    private static final int TRAILER_BYTES = 64 * 1024;

    private final ExtractionLimits limits;

    PdfReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    List<Line> read(byte[] content) throws ExtractionException {
        PdfStreams.check(content, limits);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(content), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (!hasTrailer(content)) {
                // PDFBox mends what it can, but half a directive is worse than none.
                throw new ExtractionException(Reason.BROKEN, "the end of the file is missing");
            }
            return read(document);
        } catch (InvalidPasswordException e) {
            throw new ExtractionException(Reason.ENCRYPTED, "needs a password", e);
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    private List<Line> read(PDDocument document) throws IOException, ExtractionException {
        List<Line> lines = new ArrayList<>();
        PdfPageText text = new PdfPageText();
        long characters = 0;
        boolean readable = false;
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ExtractionException(Reason.TIMEOUT, "interrupted at page " + number);
            }
            List<String> page = text.read(document, number);
            long letters = page.stream()
                    .flatMapToInt(String::chars)
                    .filter(Character::isLetter)
                    .count();
            characters += page.stream().mapToLong(String::length).sum();
            if (characters > limits.maxCharacters()) {
                throw new ExtractionException(Reason.TOO_LARGE, "more than " + limits.maxCharacters() + " characters");
            }
            readable |= letters >= MIN_LETTERS
                    && (letters >= MIN_LETTERS_ON_PICTURE || !hasPicture(document.getPage(number - 1)));
            page.forEach(line -> lines.add(new Line(LineText.clean(line, false))));
        }
        if (document.getNumberOfPages() == 0) {
            throw new ExtractionException(Reason.BROKEN, "no pages");
        }
        if (!readable) {
            throw new ExtractionException(Reason.NO_TEXT_LAYER, document.getNumberOfPages() + " pages without text");
        }
        return lines;
    }

    /** Whether the page shows a picture large enough to be a scan: half a page at 72 dpi. */
    private static boolean hasPicture(PDPage page) throws IOException {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                var picture = resources.getXObject(name).getCOSObject();
                long pixels = (long) picture.getInt(COSName.WIDTH, 0) * Math.max(0, picture.getInt(COSName.HEIGHT, 0));
                if (pixels >= 250_000) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasTrailer(byte[] content) {
        byte[] word = {'s', 't', 'a', 'r', 't', 'x', 'r', 'e', 'f'};
        for (int i = content.length - word.length; i >= Math.max(0, content.length - TRAILER_BYTES); i--) {
            int n = 0;
            while (n < word.length && content[i + n] == word[n]) {
                n++;
            }
            if (n == word.length) {
                return true;
            }
        }
        return false;
    }
}
