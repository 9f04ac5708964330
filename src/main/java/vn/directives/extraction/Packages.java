package vn.directives.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.directives.extraction.ExtractionException.Reason;

/**
 * Looks into a ZIP package (DOCX, ODT) before any parser does: what its parts really unpack to, and how deep their elements
 * go. Nothing is believed that the package says of itself.
 */
final class Packages {
    /** Parts below this size are never suspicious for their ratio alone: a short form packs very well. */
    private static final long RATIO_GRACE_BYTES = 1024L * 1024;

    /** What the detectors read: a list of types, and relations. */
    private static final long MAX_CATALOGUE_BYTES = 4L * 1024 * 1024;

    private static final String JDK_DEPTH = "jdk.xml.maxElementDepth";

    private static final int MAX_ENTRIES = 20_000;

    private Packages() {}

    static boolean startsLikeZip(byte[] content) {
        return content.length > 4 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    /** Whether it has the catalogue of a document, which is also safe to read then. */
    static boolean looksLikeDocument(byte[] content) throws ExtractionException {
        try (ZipFile zip = open(content)) {
            boolean found = false;
            int entries = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                if (++entries > MAX_ENTRIES) {
                    throw bomb("too many parts");
                }
                String name = entry.getName();
                if (name.equals("[Content_Types].xml") || name.equals("mimetype") || name.endsWith(".rels")) {
                    found |= !name.endsWith(".rels");
                    count(zip, entry, MAX_CATALOGUE_BYTES);
                }
            }
            return found;
        } catch (IOException | RuntimeException e) {
            if (startsLikeDocument(content)) {
                throw new ExtractionException(Reason.BROKEN, "damaged package", e);
            }
            return false;
        }
    }

    /** Refuses a package whose text would unpack to too much, or whose elements are nested too deeply. */
    static void check(byte[] content, ExtractionLimits limits) throws ExtractionException {
        try (ZipFile zip = open(content)) {
            long total = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                // Pictures and attachments stay packed: nobody follows them.
                if (!name.endsWith(".xml") && !name.endsWith(".rels")) {
                    continue;
                }
                long size = count(zip, entry, limits.maxUnpackedBytes() - total);
                total += size;
                if (size > RATIO_GRACE_BYTES && size > entry.getCompressedSize() * limits.maxRatio()) {
                    throw bomb(name + " unpacks to " + size + " bytes");
                }
                if (isBody(name)) {
                    checkDepth(zip, entry, limits.maxDepth());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ExtractionException(Reason.BROKEN, "damaged package", e);
        }
    }

    private static boolean isBody(String name) {
        return name.equals("content.xml") || name.equals("styles.xml") || name.startsWith("word/");
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get();
    }

    /** Bytes that the entry really unpacks to. */
    private static long count(ZipFile zip, ZipArchiveEntry entry, long most) throws IOException, ExtractionException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new ExtractionException(Reason.ENCRYPTED, "package with a password");
        }
        byte[] buffer = new byte[8192];
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
                if (size > most) {
                    throw bomb(entry.getName() + " unpacks to more than " + most + " bytes");
                }
            }
        }
        return size;
    }

    private static void checkDepth(ZipFile zip, ZipArchiveEntry entry, int maxDepth)
            throws IOException, ExtractionException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        if (factory.isPropertySupported(JDK_DEPTH)) {
            // Its own limit looks like damage; ours says what it is.
            factory.setProperty(JDK_DEPTH, "0");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > maxDepth) {
                    throw bomb(entry.getName() + " nests more than " + maxDepth + " elements");
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
            }
        } catch (XMLStreamException e) {
            // An encrypted ODT keeps its plain file names; its parts are then no XML, and its parser says so.
            if (!entry.getName().equals("content.xml") && !entry.getName().equals("styles.xml")) {
                throw new ExtractionException(Reason.BROKEN, entry.getName() + " is not well-formed", e);
            }
        }
    }

    /** Without its end a package has no directory; the first part's name still tells what it was. */
    private static boolean startsLikeDocument(byte[] content) {
        String start = new String(content, 0, Math.min(content.length, 4096), StandardCharsets.ISO_8859_1);
        return start.contains("[Content_Types].xml")
                || start.contains("word/")
                || start.contains("_rels/")
                || start.contains("docProps/")
                || start.contains("mimetype");
    }

    private static ExtractionException bomb(String detail) {
        return new ExtractionException(Reason.BOMB, detail);
    }
}
