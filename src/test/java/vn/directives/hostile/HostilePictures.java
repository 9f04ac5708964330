package vn.directives.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures and other binary files whose heads lie, byte by byte. */
final class HostilePictures {
    private HostilePictures() {}

    /** Black and white, with this many rows of it there. */
    static byte[] png(int width, int height, int rows) {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {1, 0, 0, 0, 0});
        Deflater deflater = new Deflater();
        deflater.setInput(new byte[(int) Math.min(1 << 20, rows * (width / 8L + 1))]);
        deflater.finish();
        byte[] packed = new byte[1 << 16];
        int length = deflater.deflate(packed);
        deflater.end();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        png.writeBytes(chunk("IHDR", head.array(), 13));
        png.writeBytes(chunk("IDAT", packed, length));
        png.writeBytes(chunk("IEND", new byte[0], 0));
        return png.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content, int length) {
        ByteBuffer chunk = ByteBuffer.allocate(length + 12).putInt(length);
        chunk.put(type.getBytes(StandardCharsets.US_ASCII)).put(content, 0, length);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** Its one directory, of a picture of one pixel, is followed by itself. */
    static byte[] loopingTiff() {
        byte[] file = new byte[64];
        ByteBuffer tiff = tiff(file);
        tiff.putShort((short) 4);
        entry(tiff, 256, 1);
        entry(tiff, 257, 1);
        entry(tiff, 273, 62);
        entry(tiff, 279, 1);
        tiff.putInt(8);
        return file;
    }

    /** Two directories with as many entries as there can be, each a million numbers long. */
    static byte[] wideTiff() {
        byte[] file = new byte[8 + 2 * (65_535 * 12 + 6)];
        ByteBuffer tiff = tiff(file);
        for (int directory = 0; directory < 2; directory++) {
            tiff.putShort((short) 65_535);
            for (int i = 0; i < 65_535; i++) {
                tiff.putShort((short) (254 + i))
                        .putShort((short) 4)
                        .putInt(100_000)
                        .putInt(8);
            }
            tiff.putInt(directory == 0 ? tiff.position() + 4 : 0);
        }
        return file;
    }

    private static ByteBuffer tiff(byte[] file) {
        return ByteBuffer.wrap(file)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8);
    }

    private static void entry(ByteBuffer tiff, int tag, int value) {
        tiff.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    static byte[] hugeJpeg() {
        return new byte[] {
            (byte) 0xFF,
            (byte) 0xD8,
            (byte) 0xFF,
            (byte) 0xE0,
            0,
            16,
            'J',
            'F',
            'I',
            'F',
            0,
            1,
            1,
            0,
            0,
            1,
            0,
            1,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xC0,
            0,
            11,
            8,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            (byte) 0xFF,
            1,
            1,
            0x11,
            0,
            (byte) 0xFF,
            (byte) 0xDA,
            0,
            8,
            1,
            1,
            0,
            0,
            63,
            0,
            0,
            (byte) 0xFF,
            (byte) 0xD9
        };
    }

    /** An OLE file whose directory, and whose Word document, lie in sectors that follow themselves. */
    static byte[] loopingDoc() {
        ByteBuffer doc = ByteBuffer.allocate(512 * 5).order(ByteOrder.LITTLE_ENDIAN);
        doc.putLong(0xE11AB1A1E011CFD0L).position(24);
        doc.putShort((short) 0x3E)
                .putShort((short) 3)
                .putShort((short) 0xFFFE)
                .putShort((short) 9)
                .putShort((short) 6);
        doc.position(44);
        doc.putInt(1)
                .putInt(1)
                .putInt(0)
                .putInt(4096)
                .putInt(-2)
                .putInt(0)
                .putInt(-2)
                .putInt(0)
                .putInt(0);
        while (doc.position() < 512) {
            doc.putInt(-1);
        }
        // The table: itself, the directory in sectors 1 and 2 in turn, the document in sector 3 for ever.
        doc.putInt(-3).putInt(2).putInt(1).putInt(3);
        while (doc.position() < 1024) {
            doc.putInt(-1);
        }
        named(doc, "Root Entry", 5, 1, -2, 0);
        named(doc, "WordDocument", 2, 1, 3, 1 << 20);
        return doc.array();
    }

    private static void named(ByteBuffer doc, String name, int type, int child, int sector, int size) {
        int start = doc.position();
        doc.put(name.getBytes(StandardCharsets.UTF_16LE)).position(start + 64);
        doc.putShort((short) (2 * name.length() + 2)).put((byte) type).put((byte) 1);
        doc.putInt(child).putInt(child).putInt(child).position(start + 116);
        doc.putInt(sector).putInt(size).position(start + 128);
    }
}
