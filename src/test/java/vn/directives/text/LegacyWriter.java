package vn.directives.text;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** Writes text in an old encoding, from the same tables that read it; what it lacks goes out as windows-1252. */
public final class LegacyWriter {
    private final Map<Character, byte[]> letters = new HashMap<>();

    public LegacyWriter(String table) {
        for (String line : TextData.lines("legacy/" + table + ".tsv")) {
            letters.put(line.charAt(0), HexFormat.of().parseHex(line.substring(2)));
        }
    }

    public byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            byte[] letter = letters.get(text.charAt(i));
            int sign = LookAlikes.toByte(text.charAt(i));
            if (letter != null) {
                out.writeBytes(letter);
            } else {
                out.write(sign < 0 ? '?' : sign);
            }
        }
        return out.toByteArray();
    }

    /** The text as an office file gives it out, whose font alone knows the encoding. */
    public String lookAlikes(String text) {
        byte[] bytes = bytes(text);
        return LookAlikes.of(bytes, 0, bytes.length);
    }
}
