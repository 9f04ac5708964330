package vn.directives.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.sax.SecureContentHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import vn.directives.extraction.ExtractionException.Reason;

/** Reads the files of office programs through Tika's parsers. */
final class OfficeReader {
    private final ExtractionLimits limits;

    OfficeReader(ExtractionLimits limits) {
        this.limits = limits;
    }

    List<Line> read(byte[] content, FileKind kind) throws ExtractionException {
        if (kind == FileKind.DOCX || kind == FileKind.ODT) {
            Packages.check(content, limits);
        }
        byte[] prepared = switch (kind) {
            case RTF -> RtfRows.mark(content);
            case DOCX -> SoftHyphens.asText(content);
            case DOC, ODT, TEXT, MARKDOWN, HTML, PDF, PNG, JPEG, TIFF -> content;
        };
        PlainLines lines = new PlainLines(limits.maxCharacters(), false);
        try (TikaInputStream stream = TikaInputStream.get(prepared)) {
            SecureContentHandler guard = new SecureContentHandler(lines, stream);
            guard.setMaximumDepth(limits.maxDepth());
            guard.setMaximumCompressionRatio(limits.maxRatio());
            try {
                parser(kind).parse(stream, guard, new Metadata(), context());
            } catch (SAXException e) {
                guard.throwIfCauseOf(e);
                throw e;
            }
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            throw explained(e);
        }
        return lines.lines();
    }

    private static Parser parser(FileKind kind) {
        return switch (kind) {
            case DOCX -> new OOXMLParser();
            case DOC -> new OfficeParser();
            case RTF -> new RTFParser();
            case ODT -> new OpenDocumentParser();
            case TEXT, MARKDOWN, HTML, PDF, PNG, JPEG, TIFF -> throw new IllegalArgumentException(kind.name());
        };
    }

    private static ParseContext context() {
        ParseContext context = new ParseContext();
        OfficeParserConfig config = new OfficeParserConfig();
        // As a stream: the tree of a long DOCX takes ten times its XML in memory.
        config.setUseSAXDocxExtractor(true);
        config.setExtractMacros(false);
        config.setIncludeDeletedContent(false);
        config.setIncludeMoveFromContent(false);
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static ExtractionException explained(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            Reason reason = reason(cause);
            if (reason != null) {
                return new ExtractionException(reason, String.valueOf(cause.getMessage()), e);
            }
        }
        return new ExtractionException(Reason.BROKEN, String.valueOf(e.getMessage()), e);
    }

    private static @Nullable Reason reason(Throwable cause) {
        if (cause instanceof PlainLines.TooMuchText) {
            return Reason.TOO_LARGE;
        }
        if (cause instanceof EncryptedDocumentException || cause instanceof org.apache.poi.EncryptedDocumentException) {
            return Reason.ENCRYPTED;
        }
        // Both Tika's handler and POI's package reader call it so; neither has a type for it.
        String message = cause.getMessage();
        return message != null && (message.contains("zip bomb") || message.contains("Zip bomb")) ? Reason.BOMB : null;
    }

    /** Attachments and pictures are not followed. */
    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml) {
            // Nothing to do: shouldParseEmbedded said no.
        }
    }
}
