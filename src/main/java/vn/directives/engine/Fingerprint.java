package vn.directives.engine;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import vn.directives.document.Directive;
import vn.directives.document.Task;
import vn.directives.text.SearchText;
import vn.directives.text.Token;
import vn.directives.text.Tokens;

/**
 * What a directive orders, as sets of shingles (four words in a row, folded), to be compared with what others order. Every task has
 * the same weight, however long. What everybody writes does not count: sentences of {@link CommonWording}, dates, and whatever is not
 * a task; of a directive without tasks, its letterhead, grounds and list of recipients.
 *
 * <p>Two directives of which half the tasks are the same are as alike as 0.33 to 0.5; one task in common of three gives 0.2.
 */
public final class Fingerprint {
    /** Too little to be compared: like nothing else. */
    public static final Fingerprint NOTHING = new Fingerprint(List.of());

    /** Two that are as alike may be copies: one of three tasks may be another. */
    private static final double COPY = 0.42;

    /** So alike are two that have one task in common and no other: more than that makes no copy. */
    private static final double SAME = 0.8;

    private static final double SAME_PART = 0.5;

    private static final int WORDS = 4;

    /** Shingles taken of a task: those with the smallest hashes, which its copies have too. */
    private static final int SAMPLE = 8;

    /** Fewer shingles in all say nothing. */
    private static final int FEWEST = 6;

    /** Below this the tasks alone are too short, and the subject counts as one more. */
    private static final int FEW = 16;

    /** More tasks, or more of a task, are not looked at. */
    private static final int MOST_PARTS = 200;

    private static final int LONGEST_PART = 20_000;

    /** Of 100 that are as alike as 0.42, 78 share a band; at 0.5, 95; at 0.6, all; at 0.2, 7; at 0.1, less than one. */
    private static final int BANDS = 48;

    private static final int ROWS = 4;

    private static final int BAND_BITS = 36;

    /** Of each task the shingles taken, sorted. */
    private final List<long[]> parts;

    private final long[] shingles;

    private Fingerprint(List<long[]> parts) {
        this.parts = parts;
        this.shingles =
                parts.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    }

    /** The fingerprint of what a directive orders. */
    public static Fingerprint of(Directive directive) {
        List<String> texts = directive.tasks().stream().map(Task::text).toList();
        Fingerprint own = sample(texts.isEmpty() ? CommonWording.bodyOf(directive.text()) : texts);
        String subject = directive.subject();
        if (own.shingles.length < FEW && subject != null) {
            List<long[]> more = new ArrayList<>(own.parts);
            more.addAll(sample(List.of(subject)).parts);
            own = new Fingerprint(more);
        }
        return own.shingles.length < FEWEST ? NOTHING : own;
    }

    /** The fingerprint of one text by itself, all of its shingles; common sentences count as any other. */
    public static Fingerprint of(String text) {
        return new Fingerprint(List.of(shingles(text).sorted().distinct().toArray()));
    }

    /** As an index keeps it: of each part its length, in two bytes, and its hashes, in four each. */
    public byte[] encode() {
        int hashes = parts.stream().mapToInt(part -> part.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(parts.size() * Short.BYTES + hashes * Integer.BYTES);
        for (long[] part : parts) {
            bytes.putShort((short) part.length);
            for (long hash : part) {
                bytes.putInt((int) hash);
            }
        }
        return bytes.array();
    }

    /**
     * Reads what {@link #encode} wrote; of no bytes, {@link #NOTHING}. So is what version 1 wrote, which may still be in a cluster's
     * index while that is built anew: its lengths had four bytes, of which two are zero.
     */
    public static Fingerprint decode(ByteBuffer bytes) {
        if (bytes.hasRemaining() && bytes.getShort(bytes.position()) == 0) {
            return NOTHING;
        }
        List<long[]> parts = new ArrayList<>();
        while (bytes.hasRemaining()) {
            long[] part = new long[bytes.getShort()];
            for (int i = 0; i < part.length; i++) {
                part[i] = Integer.toUnsignedLong(bytes.getInt());
            }
            parts.add(part);
        }
        return parts.isEmpty() ? NOTHING : new Fingerprint(parts);
    }

    private static Fingerprint sample(List<String> texts) {
        return new Fingerprint(texts.stream()
                .limit(MOST_PARTS)
                .map(text -> shingles(text)
                        .filter(CommonWording::isRare)
                        .sorted()
                        .distinct()
                        .limit(SAMPLE)
                        .toArray())
                .filter(part -> part.length > 0)
                .toList());
    }

    /** The hashes of the shingles of a text, 32 bits of each, in order, none across a date; of words too few for a shingle, one. */
    static LongStream shingles(String text) {
        String bounded = text.length() > LONGEST_PART ? text.substring(0, LONGEST_PART) : text;
        return CommonWording.betweenDates(SearchText.folded(bounded)).flatMapToLong(Fingerprint::ofWords);
    }

    private static LongStream ofWords(String folded) {
        int[] words = Tokens.of(folded).stream()
                .map(Token::text)
                .mapToInt(String::hashCode)
                .toArray();
        long[] hashes = new long[words.length == 0 ? 0 : Math.max(1, words.length - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int w = i; w < Math.min(words.length, i + WORDS); w++) {
                hash = mix(hash ^ words[w]);
            }
            hashes[i] = hash >>> Integer.SIZE;
        }
        return Arrays.stream(hashes);
    }

    /**
     * What near copies share: most of those that are alike have at least one in common. MinHash in bands (Broder 1997; Leskovec,
     * Rajaraman, Ullman, Mining of Massive Datasets, ch. 3). Empty when there is too little to compare. Each has 36 bits, in seven
     * characters at most: among ten million directives one in three then shares a band with one that is nothing like it, which
     * costs a comparison.
     */
    public List<String> bands() {
        if (shingles.length == 0) {
            return List.of();
        }
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long value = band;
            for (int row = 0; row < ROWS; row++) {
                value = mix(value ^ smallest(mix((long) band * ROWS + row + 1)));
            }
            bands.add(Long.toString(value >>> (Long.SIZE - BAND_BITS), Character.MAX_RADIX));
        }
        return bands;
    }

    private long smallest(long seed) {
        long smallest = Long.MAX_VALUE;
        for (long shingle : shingles) {
            smallest = Math.min(smallest, mix(shingle ^ seed));
        }
        return smallest;
    }

    /** Whether one is a near copy of the other: they are alike, and in more than one task unless that is all there is. */
    public boolean isCopyOf(Fingerprint other) {
        double likeness = likeness(other);
        return likeness >= SAME || (likeness >= COPY && commonParts(other) > 1);
    }

    private int commonParts(Fingerprint other) {
        int common = 0;
        for (long[] part : parts) {
            common += other.parts.stream().anyMatch(p -> likeness(part, p) >= SAME_PART) ? 1 : 0;
        }
        return common;
    }

    /** How alike two are: shingles in common by shingles in all (Jaccard), 0 to 1; 0 when either says too little. */
    public double likeness(Fingerprint other) {
        return likeness(shingles, other.shingles);
    }

    private static double likeness(long[] some, long[] others) {
        int common = 0;
        int a = 0;
        int b = 0;
        while (a < some.length && b < others.length) {
            int order = Long.compare(some[a], others[b]);
            common += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        int all = some.length + others.length - common;
        return all == 0 ? 0 : (double) common / all;
    }

    /** The finalizer of splitmix64 (Steele, Lea, Flood 2014): every bit of the result hangs on every bit given. */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
