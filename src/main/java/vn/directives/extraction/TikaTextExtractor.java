package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import vn.directives.document.TextQuality;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.text.HtmlEntities;
import vn.directives.text.LegacyText;

/**
 * Reads text, Markdown, HTML, PDF, DOCX, DOC, RTF and ODT with Tika and the libraries that it brings, and pictures of pages
 * with Tesseract where it is installed. Safe for use by many threads; each file is read on a thread of its own, which is
 * given up when time is over.
 */
public final class TikaTextExtractor implements TextExtractor {
    private final ExtractionLimits limits;
    private final BooleanSupplier readsPictures;
    private final KindDetector detector = new KindDetector();

    public TikaTextExtractor(ExtractionLimits limits) {
        this(limits, PictureReader::isInstalled);
    }

    /** @param readsPictures whether pictures can be read; asked for each file with some */
    TikaTextExtractor(ExtractionLimits limits, BooleanSupplier readsPictures) {
        this.limits = limits;
        this.readsPictures = readsPictures;
    }

    /** With {@link ExtractionLimits#standard()}. */
    public TikaTextExtractor() {
        this(ExtractionLimits.standard());
    }

    @Override
    public ExtractedText extract(byte[] content, @Nullable String fileName, @Nullable String mediaType)
            throws ExtractionException {
        if (content.length == 0) {
            throw new ExtractionException(Reason.EMPTY, "no bytes");
        }
        if (content.length > limits.maxBytes()) {
            throw new ExtractionException(
                    Reason.TOO_LARGE, content.length + " bytes, at most " + limits.maxBytes() + " are read");
        }
        Allowance allowance = new Allowance(limits.timeout());
        FutureTask<ExtractedText> task = new FutureTask<>(() -> read(content, fileName, mediaType, allowance));
        Thread worker = new Thread(task, "extraction");
        worker.setDaemon(true);
        worker.start();
        try {
            return result(task, allowance);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ExtractionException(Reason.TIMEOUT, "interrupted", e);
        } catch (ExecutionException e) {
            throw explained(e.getCause());
        }
    }

    private static ExtractedText result(FutureTask<ExtractedText> task, Allowance allowance)
            throws ExtractionException, InterruptedException, ExecutionException {
        while (true) {
            try {
                return task.get(Math.max(0, allowance.left()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                // It may have been given more while this waited.
                if (allowance.left() <= 0) {
                    task.cancel(true);
                    throw new ExtractionException(Reason.TIMEOUT, "more than it was given", e);
                }
            }
        }
    }

    private ExtractedText read(
            byte[] content, @Nullable String fileName, @Nullable String mediaType, Allowance allowance)
            throws ExtractionException {
        FileKind kind = detector.detect(content, fileName, mediaType);
        PictureReader pictures = new PictureReader(limits, allowance, readsPictures);
        PdfReader pdf = new PdfReader(limits, pictures);
        List<Line> lines = switch (kind) {
            case TEXT, MARKDOWN -> text(content, mediaType);
            case HTML -> new HtmlReader(limits).read(content, mediaType);
            case PDF -> pdf.read(content);
            case DOCX, DOC, RTF, ODT -> new OfficeReader(limits).read(content, kind);
            case PNG, JPEG, TIFF -> pictures.read(content);
        };
        LegacyText read = LegacyText.read(lines.stream().map(Line::text).toList());
        List<Line> converted = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            converted.add(new Line(read.lines().get(i), lines.get(i).aside()));
        }
        boolean web = kind == FileKind.TEXT || kind == FileKind.MARKDOWN || kind == FileKind.HTML;
        TextQuality quality = read.converted() > 0 ? TextQuality.RECOVERED : TextQuality.NATIVE;
        return Assembly.assemble(
                web ? PageChrome.mark(converted) : converted, kind, pictures.hasRead() ? TextQuality.OCR : quality);
    }

    private List<Line> text(byte[] content, @Nullable String mediaType) throws ExtractionException {
        String text = TextDecoder.decode(content, mediaType);
        if (text.length() > limits.maxCharacters()) {
            throw new ExtractionException(
                    Reason.TOO_LARGE, text.length() + " characters, at most " + limits.maxCharacters() + " are read");
        }
        // Scraped pages come as text with their letters still written as &#7879; or &Agrave;
        return HtmlEntities.unescape(text).lines().map(Line::new).toList();
    }

    private static ExtractionException explained(@Nullable Throwable cause) {
        if (cause instanceof ExtractionException known) {
            return known;
        }
        if (cause instanceof StackOverflowError || cause instanceof OutOfMemoryError) {
            return new ExtractionException(Reason.BOMB, "more than memory holds", cause);
        }
        return new ExtractionException(Reason.BROKEN, String.valueOf(cause), cause);
    }
}
