package vn.directives.extraction;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.directives.extraction.ExtractionException.Reason;

/**
 * Unpacks the streams of a PDF once without keeping anything, before PDFBox unpacks them into memory. Pictures are left out:
 * a white page at 300 dpi is a thousand times its packed size, and nobody draws it here.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int DICTIONARY_BYTES = 1024;

    private PdfStreams() {}

    static void check(byte[] content, ExtractionLimits limits) throws ExtractionException {
        Inflater inflater = new Inflater();
        try {
            byte[] buffer = new byte[64 * 1024];
            long total = 0;
            int at = next(content, 0);
            while (at >= 0) {
                int data = at + STREAM.length;
                String dictionary = dictionary(content, at);
                if (dictionary.contains("FlateDecode") && !isPicture(dictionary)) {
                    if (dictionary.indexOf("FlateDecode") != dictionary.lastIndexOf("FlateDecode")) {
                        throw new ExtractionException(Reason.BOMB, "a stream packed more than once");
                    }
                    total += inflate(inflater, content, data, buffer, limits.maxUnpackedBytes() - total);
                }
                at = next(content, data);
            }
        } finally {
            inflater.end();
        }
    }

    private static boolean isPicture(String dictionary) {
        return dictionary.contains("/Image") && dictionary.contains("/Width");
    }

    /** Size that the data unpacks to; it knows its own end. */
    private static long inflate(Inflater inflater, byte[] content, int from, byte[] buffer, long most)
            throws ExtractionException {
        int start = from;
        while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
            start++;
        }
        inflater.reset();
        inflater.setInput(content, start, content.length - start);
        long size = 0;
        try {
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                size += n;
                if (size > most) {
                    throw new ExtractionException(Reason.BOMB, "streams unpack to too much");
                }
                if (n == 0) {
                    return size;
                }
            }
        } catch (DataFormatException e) {
            // Encrypted or damaged: PDFBox will say which.
            return size;
        }
        return size;
    }

    /** What stands before the stream since its object began. */
    private static String dictionary(byte[] content, int stream) {
        int from = Math.max(0, stream - DICTIONARY_BYTES);
        String before = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        int object = before.lastIndexOf(" obj");
        return object < 0 ? before : before.substring(object);
    }

    /** The next beginning of a stream; the word also ends each as "endstream". */
    private static int next(byte[] content, int from) {
        for (int i = from; i <= content.length - STREAM.length; i++) {
            if (content[i] != 's' || (i > 0 && content[i - 1] == 'd')) {
                continue;
            }
            int n = 1;
            while (n < STREAM.length && content[i + n] == STREAM[n]) {
                n++;
            }
            if (n == STREAM.length) {
                return i;
            }
        }
        return -1;
    }
}
