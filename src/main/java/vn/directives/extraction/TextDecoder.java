package vn.directives.extraction;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.txt.CharsetDetector;
import org.apache.tika.parser.txt.CharsetMatch;
import org.jspecify.annotations.Nullable;
import vn.directives.extraction.ExtractionException.Reason;
import vn.directives.text.LookAlikes;

/** Bytes of a text file to characters, whatever encoding they are in. */
final class TextDecoder {
    private static final int SAMPLE_BYTES = 16 * 1024;
    private static final int MIN_CONFIDENCE = 50;
    private static final Pattern CHARSET = Pattern.compile("charset\\s*+=\\s*+[\"']?+([A-Za-z0-9_.:-]++)");

    private TextDecoder() {}

    /**
     * The text, without its byte order mark. What is in an old Vietnamese encoding comes as {@link LookAlikes}.
     *
     * @param declared a media type or a meta element that may name the encoding; asked last, for it is often wrong
     */
    static String decode(byte[] content, @Nullable String declared) throws ExtractionException {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return lenient(content, 3, StandardCharsets.UTF_8);
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return lenient(content, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return lenient(content, 2, StandardCharsets.UTF_16BE);
        }
        Charset wide = utf16WithoutMark(content);
        if (wide != null) {
            return lenient(content, 0, wide);
        }
        String utf8 = strict(content, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return utf8;
        }
        String legacy = LegacyBytes.lookAlikes(content);
        if (legacy != null) {
            return legacy;
        }
        utf8 = damagedUtf8(content);
        if (utf8 != null) {
            return utf8;
        }
        Charset named = named(declared);
        String text = named == null || named.equals(StandardCharsets.UTF_8) ? null : strict(content, named);
        if (text != null) {
            return text;
        }
        return detected(content);
    }

    /** UTF-16 by where its zero bytes stand; null when it is not. Half of the letters of Vietnamese are ASCII. */
    static @Nullable Charset utf16WithoutMark(byte[] content) {
        int pairs = Math.min(content.length, SAMPLE_BYTES) / 2;
        int first = 0;
        int second = 0;
        for (int i = 0; i < pairs; i++) {
            first += content[2 * i] == 0 ? 1 : 0;
            second += content[2 * i + 1] == 0 ? 1 : 0;
        }
        if (second * 4 > pairs && first * 50 < pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return first * 4 > pairs && second * 50 < pairs ? StandardCharsets.UTF_16BE : null;
    }

    /** The ASCII characters among the first bytes, in lower case, from the first that is no space: enough to see a tag. */
    static String firstAsciiCharacters(byte[] content) {
        StringBuilder start = new StringBuilder();
        int length = Math.min(content.length, SAMPLE_BYTES);
        for (int i = 0; i < length; i++) {
            if (content[i] > ' ' || (content[i] == ' ' && !start.isEmpty())) {
                start.append((char) content[i]);
            }
        }
        return start.toString().toLowerCase(Locale.ROOT);
    }

    /** The encoding that a media type or a meta element names, if it names one that exists. */
    static @Nullable Charset named(@Nullable String declared) {
        if (declared == null) {
            return null;
        }
        Matcher matcher = CHARSET.matcher(declared.toLowerCase(Locale.ROOT));
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** UTF-8 that is slightly damaged: cut in the middle of a letter, or with surrogates in it. */
    static @Nullable String damagedUtf8(byte[] content) {
        String mended = lenient(content, 0, StandardCharsets.UTF_8);
        int damaged = 0;
        int beyondAscii = 0;
        for (int i = 0; i < mended.length(); i++) {
            char c = mended.charAt(i);
            if (c == '\uFFFD') {
                damaged++;
            } else if (c > 0x7F) {
                beyondAscii++;
            }
        }
        // In any other encoding nearly every letter beyond ASCII is malformed as UTF-8.
        boolean mostlyWhole = beyondAscii > 4 * damaged;
        return mostlyWhole ? mended : null;
    }

    private static String detected(byte[] content) throws ExtractionException {
        CharsetMatch match = new CharsetDetector()
                .setText(content.length > SAMPLE_BYTES ? Arrays.copyOf(content, SAMPLE_BYTES) : content)
                .detect();
        if (match != null && match.getConfidence() >= MIN_CONFIDENCE && Charset.isSupported(match.getName())) {
            String text = strict(content, Charset.forName(match.getName()));
            if (text != null) {
                return text;
            }
        }
        throw new ExtractionException(
                Reason.UNKNOWN_CHARSET, match == null ? "nothing fits" : "perhaps " + match.getName());
    }

    static @Nullable String strict(byte[] content, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content));
            return text.toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String lenient(byte[] content, int offset, Charset charset) {
        return new String(content, offset, content.length - offset, charset);
    }

    private static boolean startsWith(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
