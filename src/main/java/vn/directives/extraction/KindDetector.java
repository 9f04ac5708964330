package vn.directives.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.jspecify.annotations.Nullable;
import vn.directives.extraction.ExtractionException.Reason;

/** Tells the kind of a file by what is in it; its name only chooses between kinds of text. */
final class KindDetector {
    private static final int CONTROLS_SAMPLE = 64 * 1024;

    private final Detector detector = new DefaultDetector();
    private final MediaTypeRegistry types = MediaTypeRegistry.getDefaultRegistry();

    FileKind detect(byte[] content, @Nullable String fileName, @Nullable String declaredType)
            throws ExtractionException {
        if (Packages.startsLikeZip(content) && !Packages.looksLikeDocument(content)) {
            throw unsupported("application/zip");
        }
        MediaType found = byContent(content);
        String name = found.getBaseType().toString();
        return switch (name) {
            case "application/pdf" -> FileKind.PDF;
            case "application/rtf" -> FileKind.RTF;
            case "application/msword" -> FileKind.DOC;
            // A macro or a template does not change what a document says; macros are never looked at.
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
                    "application/vnd.ms-word.document.macroenabled.12",
                    "application/vnd.ms-word.template.macroenabled.12" -> FileKind.DOCX;
            case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-template" ->
                FileKind.ODT;
            case "application/x-tika-ooxml-protected" ->
                throw new ExtractionException(Reason.ENCRYPTED, "package with a password");
            case "text/html", "application/xhtml+xml" -> FileKind.HTML;
            case "image/png" -> FileKind.PNG;
            case "image/jpeg" -> FileKind.JPEG;
            case "image/tiff" -> FileKind.TIFF;
            // Tika sees the shell only: what made it a document is damaged.
            case "application/zip", "application/x-tika-ooxml" -> throw damaged(name);
            case "application/x-tika-msoffice" -> throw hasWordStream(content) ? damaged(name) : unsupported(name);
            case "application/octet-stream" -> unmarked(content, fileName, declaredType);
            default -> {
                if (!"text".equals(found.getType()) || types.isInstanceOf(found, MediaType.APPLICATION_XML)) {
                    throw unsupported(name);
                }
                yield textKind(content, fileName, declaredType);
            }
        };
    }

    private MediaType byContent(byte[] content) throws ExtractionException {
        try (TikaInputStream stream = TikaInputStream.get(content)) {
            return detector.detect(stream, new Metadata());
        } catch (IOException | RuntimeException e) {
            throw new ExtractionException(Reason.BROKEN, "the kind of file cannot be told", e);
        }
    }

    /** Text that Tika takes for binary: UTF-16 without a mark, or text with stray NUL bytes. */
    private static FileKind unmarked(byte[] content, @Nullable String fileName, @Nullable String declaredType)
            throws ExtractionException {
        if (TextDecoder.utf16WithoutMark(content) == null && !isTextLike(content)) {
            throw unsupported("application/octet-stream");
        }
        return textKind(content, fileName, declaredType);
    }

    private static FileKind textKind(byte[] content, @Nullable String fileName, @Nullable String declaredType) {
        String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown")) {
            return FileKind.MARKDOWN;
        }
        String start = TextDecoder.firstAsciiCharacters(content);
        boolean tagFirst = start.startsWith("<");
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            return FileKind.HTML;
        }
        boolean namedHtml = name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
        if (tagFirst && (namedHtml || start.contains("</"))) {
            return FileKind.HTML;
        }
        String declared = declaredType == null ? "" : declaredType.toLowerCase(Locale.ROOT);
        if (declared.startsWith("text/html") && start.contains("<")) {
            return FileKind.HTML;
        }
        return declared.startsWith("text/markdown") || declared.startsWith("text/x-web-markdown")
                ? FileKind.MARKDOWN
                : FileKind.TEXT;
    }

    /** Random bytes hold about 11 % of control characters; text holds next to none. */
    private static boolean isTextLike(byte[] content) {
        int length = Math.min(content.length, CONTROLS_SAMPLE);
        int controls = 0;
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            int b = content[i];
            if (b == 0) {
                zeros++;
            } else if ((b > 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') || b == 0x7F) {
                controls++;
            }
        }
        return controls * 100L <= length && zeros * 10L <= length;
    }

    /** Whether the directory of an OLE file, which is in UTF-16, names the stream of a Word document. */
    private static boolean hasWordStream(byte[] content) {
        byte[] name = "WordDocument".getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i <= content.length - name.length; i++) {
            if (content[i] == 'W' && Arrays.equals(content, i, i + name.length, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private static ExtractionException damaged(String found) {
        return new ExtractionException(Reason.BROKEN, "damaged " + found);
    }

    private static ExtractionException unsupported(String found) {
        return new ExtractionException(Reason.UNSUPPORTED, found);
    }
}
