package vn.directives.engine;

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
 * What a directive orders, as a set of shingles (four words in a row, folded, dates as one), to be compared with what others order.
 * Every task has the same weight, however long. What everybody writes does not count: sentences of {@link CommonWording}, and
 * whatever is not a task; of a directive without tasks, its letterhead, grounds and list of recipients.
 *
 * <p>Two directives of which half the tasks are the same are as alike as 0.33 to 0.5; one task in common of three gives 0.2.
 */
public final class Fingerprint {
    /** From here on two directives are copies: one of three tasks may be another, and one task in common is far from enough. */
    public static final double COPY = 0.42;

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

    /** Of two directives that are as alike as 0.42, 94 of 100 share a band; at 0.5, 99; at 0.1, 4. */
    private static final int BANDS = 36;

    private static final int ROWS = 3;

    private final long[] shingles;

    private Fingerprint(long[] shingles) {
        this.shingles = shingles;
    }

    /** The fingerprint of what a directive orders. */
    public static Fingerprint of(Directive directive) {
        List<String> parts = directive.tasks().stream().map(Task::text).toList();
        if (parts.isEmpty()) {
            parts = CommonWording.bodyOf(directive.text());
        }
        long[] sample = sample(parts);
        String subject = directive.subject();
        if (sample.length < FEW && subject != null) {
            List<String> more = new ArrayList<>(parts.subList(0, Math.min(parts.size(), MOST_PARTS - 1)));
            more.add(subject);
            sample = sample(more);
        }
        return new Fingerprint(sample.length < FEWEST ? new long[0] : sample);
    }

    /** The fingerprint of one text by itself, all of its shingles; common sentences count as any other. */
    public static Fingerprint of(String text) {
        return new Fingerprint(shingles(text).sorted().distinct().toArray());
    }

    private static long[] sample(List<String> parts) {
        return parts.stream()
                .limit(MOST_PARTS)
                .flatMapToLong(part -> shingles(part)
                        .filter(CommonWording::isRare)
                        .distinct()
                        .sorted()
                        .limit(SAMPLE))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The hashes of the shingles of a text, in order; of a text shorter than a shingle, one. */
    static LongStream shingles(String text) {
        String bounded = text.length() > LONGEST_PART ? text.substring(0, LONGEST_PART) : text;
        int[] words = Tokens.of(CommonWording.withoutDates(SearchText.folded(bounded))).stream()
                .map(Token::text)
                .mapToInt(String::hashCode)
                .toArray();
        long[] hashes = new long[words.length == 0 ? 0 : Math.max(1, words.length - WORDS + 1)];
        for (int i = 0; i < hashes.length; i++) {
            long hash = 0;
            for (int w = i; w < Math.min(words.length, i + WORDS); w++) {
                hash = mix(hash ^ words[w]);
            }
            hashes[i] = hash;
        }
        return Arrays.stream(hashes);
    }

    /**
     * What near copies share: most of those that are alike have at least one in common. MinHash in bands (Broder 1997; Leskovec,
     * Rajaraman, Ullman, Mining of Massive Datasets, ch. 3). Empty when there is too little to compare.
     */
    public List<String> bands() {
        if (shingles.length == 0) {
            return List.of();
        }
        List<String> bands = new ArrayList<>(BANDS);
        for (int band = 0; band < BANDS; band++) {
            long value = band;
            for (int row = 0; row < ROWS; row++) {
                value = mix(value ^ smallest(mix(band * ROWS + row + 1L)));
            }
            bands.add(Long.toUnsignedString(value, Character.MAX_RADIX));
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

    /** How alike two are: shingles in common by shingles in all (Jaccard), 0 to 1; 0 when either says too little. */
    public double likeness(Fingerprint other) {
        int common = 0;
        int a = 0;
        int b = 0;
        while (a < shingles.length && b < other.shingles.length) {
            int order = Long.compare(shingles[a], other.shingles[b]);
            common += order == 0 ? 1 : 0;
            a += order <= 0 ? 1 : 0;
            b += order >= 0 ? 1 : 0;
        }
        int all = shingles.length + other.shingles.length - common;
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
