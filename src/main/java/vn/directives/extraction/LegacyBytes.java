package vn.directives.extraction;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.text.LegacyText;
import vn.directives.text.LookAlikes;

/** Bytes that are no UTF-8, and whether they are Vietnamese of the time before Unicode. */
final class LegacyBytes {
    private LegacyBytes() {}

    /**
     * The text with lines in UTF-8 as they are and the others as {@link LookAlikes}, for {@link LegacyText} to convert once
     * it knows the lines of the document; null when most of those others are no Vietnamese in any encoding.
     */
    static @Nullable String lookAlikes(byte[] content) {
        List<String> all = new ArrayList<>();
        List<Integer> doubtful = new ArrayList<>();
        int start = 0;
        while (start <= content.length) {
            int end = start;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            String text = utf8(Arrays.copyOfRange(content, start, end));
            if (text == null) {
                doubtful.add(all.size());
                text = LookAlikes.of(content, start, end);
            }
            all.add(text);
            start = end + 1;
        }
        List<String> converted = LegacyText.read(
                        all.stream().map(LegacyBytes::withoutTags).toList())
                .lines();
        long letters = 0;
        long explained = 0;
        for (int line : doubtful) {
            String bare = withoutTags(all.get(line));
            long count = bare.chars().filter(c -> c >= 0x80).count();
            letters += count;
            explained += converted.get(line).equals(bare) ? 0 : count;
        }
        return explained * 2 > letters ? String.join("\n", all) : null;
    }

    private static @Nullable String utf8(byte[] line) {
        String text = TextDecoder.strict(line, StandardCharsets.UTF_8);
        return text == null ? TextDecoder.damagedUtf8(line) : text;
    }

    /** The names of elements are no words: they would speak against Vietnamese. */
    private static String withoutTags(String line) {
        if (line.indexOf('<') < 0) {
            return line;
        }
        StringBuilder text = new StringBuilder(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = line.charAt(i) == '<' && i + 1 < line.length() && isTagStart(line.charAt(i + 1))
                    ? line.indexOf('>', i)
                    : -1;
            if (end < 0) {
                text.append(line.charAt(i++));
            } else {
                text.append(' ');
                i = end + 1;
            }
        }
        return text.toString();
    }

    private static boolean isTagStart(char c) {
        return c == '/' || c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
