package vn.directives.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages real inputs, from a seed: the same seed damages them in the same way. */
public final class Mutations {
    /** What breaks readers: ends of number ranges, brackets, controls, halves of pairs, other formats' beginnings. */
    private static final List<String> SPLINTERS = List.of(
            "0",
            "-1",
            "2147483648",
            "9223372036854775808",
            "1e999",
            "NaN",
            "null",
            "true",
            "{}",
            "[]",
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "'",
            "<",
            ">",
            "</",
            "<!--",
            "<![CDATA[",
            "&#0;",
            "&amp",
            "%00",
            "%",
            "%zz",
            "\r\n",
            "\r\n\r\n",
            "\n",
            "\t",
            "\0",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\uFFFF",
            "\u0301\u0323\u0302",
            "ﬃ",
            "İ",
            "ß",
            "đ",
            "𝒯",
            "--b",
            "--b--",
            "..",
            "../../etc/passwd",
            "${x}",
            "#{x}",
            "*",
            "?",
            "~",
            "\"~9999",
            "(",
            ")",
            ":",
            "so:",
            "tinh:",
            "ngay:",
            "OR",
            "-",
            "1000000-01-01",
            "2021-02-30",
            "31/02/2021",
            "+99999999d",
            "PK\3\4",
            "%PDF-1.7",
            "endobj",
            "stream",
            "startxref",
            "{\\rtf1",
            "\\bin99999999 ",
            "/Kids",
            "a".repeat(3000),
            "(".repeat(2000),
            "[".repeat(2000),
            "<b>".repeat(700),
            "{\"a\":".repeat(700));

    private final Random random;

    public Mutations(Random random) {
        this.random = random;
    }

    /** One to six damages of a text. */
    public String of(String text) {
        return new String(of(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    /** One to six damages of some bytes; seldom none is left of them. */
    public byte[] of(byte[] input) {
        byte[] bytes = input;
        for (int times = 1 + random.nextInt(6); times > 0; times--) {
            bytes = once(bytes);
        }
        return bytes;
    }

    /** One of the splinters that readers break on. */
    public String splinter() {
        return any(SPLINTERS);
    }

    public <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private byte[] once(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 + Math.min(400, bytes.length)));
        return switch (random.nextInt(7)) {
            case 0 -> flipped(bytes, from);
            case 1 -> Arrays.copyOf(bytes, from);
            case 2 -> joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
            case 3 -> joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
            case 4 -> repeated(bytes, from, to);
            case 5 ->
                joined(
                        Arrays.copyOf(bytes, from),
                        splinter().getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(bytes, from, bytes.length));
            default ->
                joined(
                        Arrays.copyOf(bytes, from),
                        splinter().getBytes(StandardCharsets.UTF_8),
                        Arrays.copyOfRange(bytes, to, bytes.length));
        };
    }

    private byte[] flipped(byte[] bytes, int from) {
        byte[] other = bytes.clone();
        for (int i = 0; i < 8 && other.length > 0; i++) {
            other[(from + random.nextInt(64)) % other.length] ^= (byte) (1 << random.nextInt(8));
        }
        return other;
    }

    private byte[] repeated(byte[] bytes, int from, int to) {
        byte[] part = Arrays.copyOfRange(bytes, from, to);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int times = random.nextInt(30); times > 0; times--) {
            many.writeBytes(part);
        }
        return joined(Arrays.copyOf(bytes, from), many.toByteArray(), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
