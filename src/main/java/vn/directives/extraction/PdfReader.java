package vn.directives.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.directives.extraction.ExtractionException.Reason;

/**
 * Reads the text layer of a PDF through the PDFBox that Tika brings, page by page, and the pictures of pages that have none.
 */
final class PdfReader {
    /** A page with fewer letters than this says nothing: a page number, a scanner's name. */
    private static final int MIN_LETTERS = 16;

    /** The end of the file must be there; some servers append up to a few kilobytes of their own. */
    private static final int TRAILER_BYTES = 64 * 1024;

    private final ExtractionLimits limits;
    private final PictureReader pictures;

    PdfReader(ExtractionLimits limits, PictureReader pictures) {
        this.limits = limits;
        this.pictures = pictures;
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
        List<List<Line>> pages = new ArrayList<>();
        List<Integer> scans = new ArrayList<>();
        PdfPageText text = new PdfPageText();
        long characters = 0;
        boolean readable = false;
        for (int number = 0; number < document.getNumberOfPages(); number++) {
            if (Thread.currentThread().isInterrupted()) {
                throw new ExtractionException(Reason.TIMEOUT, "interrupted at page " + (number + 1));
            }
            List<Line> page = text.read(document, number + 1).stream()
                    .map(line -> new Line(LineText.clean(line, false)))
                    .toList();
            pages.add(page);
            characters += page.stream().mapToLong(line -> line.text().length()).sum();
            if (characters > limits.maxCharacters()) {
                throw new ExtractionException(Reason.TOO_LARGE, "more than " + limits.maxCharacters() + " characters");
            }
            long letters = Line.letters(page);
            boolean picture = letters < PictureReader.MIN_LETTERS && PdfPictures.shownOn(document.getPage(number));
            readable |= letters >= MIN_LETTERS && !picture;
            if (picture) {
                scans.add(number);
            }
        }
        if (pages.isEmpty()) {
            throw new ExtractionException(Reason.BROKEN, "no pages");
        }
        if (!readable) {
            pictures.requireAble(pages.size() + " pages");
            recognise(document, pages, scans);
            PictureReader.requireText(pages.stream().flatMap(List::stream).toList());
        } else if (!scans.isEmpty() && pictures.isAble()) {
            recogniseWhatCanBe(document, pages, scans);
        }
        return pages.stream().flatMap(List::stream).toList();
    }

    /** There is text enough; a picture that cannot be read is an ornament, or a loss that was there before. */
    private void recogniseWhatCanBe(PDDocument document, List<List<Line>> pages, List<Integer> scans)
            throws IOException, ExtractionException {
        try {
            recognise(document, pages, scans);
        } catch (ExtractionException e) {
            if (e.reason() == Reason.TIMEOUT) {
                throw e;
            }
        }
    }

    /** Puts what is read on the pictures in place of the pages that have next to no text. */
    private void recognise(PDDocument document, List<List<Line>> pages, List<Integer> scans)
            throws IOException, ExtractionException {
        // Letters may be drawn as lines: then no page shows a picture, and all are looked at.
        List<Integer> wanted =
                scans.isEmpty() ? IntStream.range(0, pages.size()).boxed().toList() : scans;
        PictureReader.checkPages(wanted.size());
        PdfPictureSizes.check(document.getDocument());
        PdfPictures drawn = new PdfPictures(document);
        for (int number : wanted) {
            List<Line> read = pictures.read(() -> drawn.draw(number));
            if (Line.letters(read) > Line.letters(pages.get(number))) {
                pages.set(number, read);
            }
        }
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
