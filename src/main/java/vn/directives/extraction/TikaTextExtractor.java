package vn.directives.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.text.HtmlEntities;
import vn.directives.text.LegacyText;

/**
 * Reads text, Markdown, HTML, PDF, DOCX, DOC, RTF and ODT with Tika and the libraries that it brings. Safe for use by many
 * threads; each file is read on a thread of its own, which is given up when time is over.
 */
public final class TikaTextExtractor implements TextExtractor {
    private final ExtractionLimits limits;
    private final KindDetector detector = new KindDetector();

    public TikaTextExtractor(ExtractionLimits limits) {
        this.limits = limits;
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
        FutureTask<ExtractedText> task = new FutureTask<>(() -> read(content, fileName, mediaType));
        Thread worker = new Thread(task, "extraction");
        worker.setDaemon(true);
        worker.start();
        try {
            return task.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new ExtractionException(Reason.TIMEOUT, "more than " + limits.timeout(), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ExtractionException(Reason.TIMEOUT, "interrupted", e);
        } catch (ExecutionException e) {
            throw explained(e.getCause());
        }
    }

    private ExtractedText read(byte[] content, @Nullable String fileName, @Nullable String mediaType)
            throws ExtractionException {
        FileKind kind = detector.detect(content, fileName, mediaType);
        List<Line> lines = switch (kind) {
            case TEXT, MARKDOWN -> text(content, mediaType);
            case HTML -> new HtmlReader(limits).read(content, mediaType);
            case PDF -> new PdfReader(limits).read(content);
            case DOCX, DOC, RTF, ODT -> new OfficeReader(limits).read(content, kind);
        };
        LegacyText read = LegacyText.read(lines.stream().map(Line::text).toList());
        List<Line> converted = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            converted.add(new Line(read.lines().get(i), lines.get(i).aside()));
        }
        boolean web = kind == FileKind.TEXT || kind == FileKind.MARKDOWN || kind == FileKind.HTML;
        return Assembly.assemble(web ? PageChrome.mark(converted) : converted, kind, read.converted() > 0);
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
