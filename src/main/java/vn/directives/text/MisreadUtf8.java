package vn.directives.text;

/** UTF-8 that somebody took for windows-1252: {@code nhÃ¢n dÃ¢n} is nhân dân. */
final class MisreadUtf8 implements LegacyReading {
    @Override
    public void read(String line, int from, int to, StringBuilder out) {
        int i = from;
        while (i < to) {
            int length = length(LookAlikes.toByte(line.charAt(i)));
            int codePoint = length < 2 || i + length > to ? 0 : codePoint(line, i, length);
            if (codePoint > 0) {
                out.append((char) codePoint);
                i += length;
            } else if (line.charAt(i) == '\u00C3' && i + 1 == to) {
                // à is C3 A0, and its A0 is a no-break space that became an ordinary one.
                out.append('à');
                i++;
            } else {
                out.append(line.charAt(i++));
            }
        }
    }

    /** How many bytes a letter has by its first, 0 for what begins none; four bytes make no letter of any language here. */
    private static int length(int first) {
        return first < 0xC3 || first > 0xEF ? 0 : first < 0xE0 ? 2 : 3;
    }

    private static int codePoint(String line, int start, int length) {
        int value = LookAlikes.toByte(line.charAt(start)) & (length == 2 ? 0x1F : 0x0F);
        for (int i = start + 1; i < start + length; i++) {
            int next = LookAlikes.toByte(line.charAt(i));
            if (next < 0x80 || next > 0xBF) {
                return 0;
            }
            value = (value << 6) | (next & 0x3F);
        }
        return Character.isSurrogate((char) value) ? 0 : value;
    }
}
