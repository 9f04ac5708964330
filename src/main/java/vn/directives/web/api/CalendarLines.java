package vn.directives.web.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Content lines of RFC 5545: CRLF at the end, folded at 75 octets between characters. The libraries at hand fold by characters,
 * of which Vietnamese has up to three octets each, or want the whole calendar in memory.
 */
final class CalendarLines {
    private static final int LONGEST = 75;
    private static final byte[] FOLD = {'\r', '\n', ' '};
    private static final byte[] END = {'\r', '\n'};

    private final OutputStream out;

    CalendarLines(OutputStream out) {
        this.out = out;
    }

    /** A line whose value needs no escape: a date, a name, an address, which must not hold control characters. */
    void line(String name, String value) throws IOException {
        byte[] bytes = (name + ":" + value).getBytes(StandardCharsets.UTF_8);
        int start = 0;
        int room = LONGEST;
        while (bytes.length - start > room) {
            int end = start + room;
            while ((bytes[end] & 0xC0) == 0x80) {
                end--; // not inside of a character
            }
            out.write(bytes, start, end - start);
            out.write(FOLD);
            start = end;
            room = LONGEST - 1; // after the space
        }
        out.write(bytes, start, bytes.length - start);
        out.write(END);
    }

    /** A line whose value is a text. */
    void text(String name, String text) throws IOException {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(c)) {
                        escaped.append(c);
                    }
                }
            }
        }
        line(name, escaped.toString());
    }
}
