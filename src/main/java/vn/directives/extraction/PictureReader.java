package vn.directives.extraction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;
import vn.directives.extraction.ExtractionException.Reason;

/** Reads the text on pictures with Tesseract and its Vietnamese, where both are installed. */
final class PictureReader {
    /** A4 at 600 dpi has 35 million. */
    static final long MAX_PIXELS = 40_000_000;

    /** Of one file; a page takes seconds. */
    static final int MAX_PAGES = 100;

    /** On a scanned page, as much may be a digital stamp: "Ký bởi … Thời gian ký …", "ĐẾN Số … Ngày …". */
    static final int MIN_LETTERS = 160;

    private static final String LANGUAGE = "vie";

    /** With its orientation told first: pages are scanned upside down and sideways. */
    private static final String SEGMENTATION = "1";

    private static final Duration TURN = Duration.ofMinutes(10);
    private static final Duration PAGE = Duration.ofMinutes(2);

    /** Tesseract takes a processor for itself; half of them stay for those who search. */
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

    private final ExtractionLimits limits;
    private final Allowance allowance;
    private final BooleanSupplier installed;
    private boolean read;

    /** @param installed whether pictures can be read on this machine now: {@link #isInstalled()} */
    PictureReader(ExtractionLimits limits, Allowance allowance, BooleanSupplier installed) {
        this.limits = limits;
        this.allowance = allowance;
        this.installed = installed;
    }

    boolean isAble() {
        return installed.getAsBoolean();
    }

    /** Whether Tesseract and its Vietnamese are there; somebody may install them while the server runs. */
    static boolean isInstalled() {
        try {
            TesseractOCRParser parser = new TesseractOCRParser();
            parser.setPreloadLangs(true);
            parser.initialize(Map.of());
            return parser.hasTesseract() && parser.getLangs().contains(LANGUAGE);
        } catch (TikaException e) {
            return false;
        }
    }

    /** The lines on the pages of a PNG, JPEG or TIFF. */
    List<Line> read(byte[] file) throws ExtractionException {
        int pages = check(file);
        requireAble(pages + " pages");
        List<Line> lines = inTurn(() -> recognise(file, pages));
        requireText(lines);
        return lines;
    }

    /** Whether a picture was read. */
    boolean hasRead() {
        return read;
    }

    /** What draws a page, in its turn: a page that is drawn takes as much memory as one that is read takes time. */
    interface Page {
        BufferedImage draw() throws IOException, ExtractionException;
    }

    /** The lines on a page; {@link #requireAble} was asked before. */
    List<Line> read(Page page) throws ExtractionException {
        return inTurn(() -> {
            allowance.give(PAGE);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(page.draw(), "png", png);
            return recognise(png.toByteArray(), 1);
        });
    }

    /** @throws ExtractionException {@link Reason#NO_TEXT_LAYER} where pictures cannot be read */
    void requireAble(String what) throws ExtractionException {
        if (!isAble()) {
            throw new ExtractionException(
                    Reason.NO_TEXT_LAYER, what + " without text, and no tesseract with " + LANGUAGE + " to read them");
        }
    }

    /** @throws ExtractionException {@link Reason#NO_TEXT_LAYER} when that is not even as much as a stamp says */
    static void requireText(List<Line> lines) throws ExtractionException {
        if (Line.letters(lines) < MIN_LETTERS) {
            throw new ExtractionException(Reason.NO_TEXT_LAYER, "next to nothing to read on the pictures");
        }
    }

    /** How many pages there are; none is larger than is read. */
    private static int check(byte[] file) throws ExtractionException {
        try (ImageInputStream stream = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            if (!readers.hasNext()) {
                throw new ExtractionException(Reason.BROKEN, "not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(stream);
                return checkPages(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(Reason.BROKEN, String.valueOf(e.getMessage()), e);
        }
    }

    /** Goes from page to page, since a TIFF whose pages go round would be counted for ever. */
    private static int checkPages(ImageReader reader) throws IOException, ExtractionException {
        int pages = 0;
        try {
            while (pages <= MAX_PAGES) {
                checkPixels(reader.getWidth(pages), reader.getHeight(pages));
                pages++;
            }
        } catch (IndexOutOfBoundsException e) {
            // There are no more; that there is none at all is damage.
            if (pages == 0) {
                throw e;
            }
        }
        checkPages(pages);
        return pages;
    }

    static void checkPages(int pages) throws ExtractionException {
        if (pages > MAX_PAGES) {
            throw new ExtractionException(
                    Reason.TOO_LARGE, pages + " pages as pictures, at most " + MAX_PAGES + " are read");
        }
    }

    static void checkPixels(long width, long height) throws ExtractionException {
        if (width * height > MAX_PIXELS) {
            throw new ExtractionException(
                    Reason.TOO_LARGE, width + " x " + height + " pixels, at most " + MAX_PIXELS + " are read");
        }
    }

    private interface Work {
        List<Line> get() throws IOException, ExtractionException;
    }

    private List<Line> inTurn(Work work) throws ExtractionException {
        allowance.give(TURN);
        try {
            if (!AT_ONCE.tryAcquire(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ExtractionException(Reason.TIMEOUT, "other pictures took more than " + TURN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ExtractionException(Reason.TIMEOUT, "interrupted", e);
        }
        try {
            return work.get();
        } catch (IOException e) {
            throw new ExtractionException(Reason.BROKEN, String.valueOf(e.getMessage()), e);
        } finally {
            AT_ONCE.release();
            allowance.give(limits.timeout());
        }
    }

    private List<Line> recognise(byte[] picture, int pages) throws IOException, ExtractionException {
        Duration time = PAGE.multipliedBy(pages);
        allowance.give(time.plus(limits.timeout()));
        TesseractOCRConfig config = new TesseractOCRConfig();
        config.setLanguage(LANGUAGE);
        config.setPageSegMode(SEGMENTATION);
        config.setTimeoutSeconds(Math.toIntExact(time.toSeconds()));
        ParseContext context = new ParseContext();
        context.set(TesseractOCRConfig.class, config);
        BodyContentHandler text = new BodyContentHandler(limits.maxCharacters());
        try (TikaInputStream stream = TikaInputStream.get(picture)) {
            new TesseractOCRParser().parse(stream, text, new Metadata(), context);
        } catch (TikaException | SAXException e) {
            throw new ExtractionException(Reason.BROKEN, "tesseract: " + e.getMessage(), e);
        }
        read = true;
        return text.toString().lines().map(Line::new).toList();
    }
}
