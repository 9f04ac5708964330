package vn.directives.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import vn.directives.extraction.ExtractionException.Reason;

/**
 * Makes the soft hyphens of a DOCX file visible. Word writes them as elements, which Tika's parser passes over; in the fonts
 * of TCVN3 they are the letter ư.
 */
final class SoftHyphens {
    private static final byte[] ELEMENT = bytes("<w:softHyphen/>");

    /** As long as the element: a run's text that is U+00AD alone. */
    private static final byte[] TEXT = bytes("<w:t  >\u00C2\u00AD</w:t>");

    private SoftHyphens() {}

    /** The package, checked before, with each of them as text; the same one if it has none. */
    static byte[] asText(byte[] docx) throws ExtractionException {
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(docx))
                .get()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(docx.length);
            boolean found = false;
            try (ZipArchiveOutputStream copy = new ZipArchiveOutputStream(out)) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    if (!isText(entry.getName())) {
                        copy.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
                        continue;
                    }
                    byte[] part = read(zip, entry);
                    found |= replace(part);
                    copy.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                    copy.write(part);
                    copy.closeArchiveEntry();
                }
            }
            return found ? out.toByteArray() : docx;
        } catch (IOException e) {
            throw new ExtractionException(Reason.BROKEN, "damaged package", e);
        }
    }

    private static boolean isText(String name) {
        return name.startsWith("word/") && name.endsWith(".xml");
    }

    private static byte[] read(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static boolean replace(byte[] part) {
        boolean found = false;
        for (int i = 0; i + ELEMENT.length <= part.length; i++) {
            if (part[i] == '<' && Arrays.equals(part, i, i + ELEMENT.length, ELEMENT, 0, ELEMENT.length)) {
                System.arraycopy(TEXT, 0, part, i, TEXT.length);
                found = true;
            }
        }
        return found;
    }

    private static byte[] bytes(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
