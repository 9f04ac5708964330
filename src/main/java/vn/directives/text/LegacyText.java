package vn.directives.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a document with those in an old encoding converted. The text decides, since the names of fonts lie: a line is
 * converted when more of its words become Vietnamese syllables, and a line that could be either goes with its neighbours, so
 * that of a mixed file only the old blocks change and of a German or French one nothing.
 *
 * <p>To be called before anything invisible is removed: ư is the soft hyphen in TCVN3.
 *
 * @param lines as many as there were, not yet normalised
 * @param converted how many of them changed
 */
public record LegacyText(List<String> lines, int converted) {
    /** Words that must rise in a line for it to count among many lines of another language. */
    private static final int BEYOND_DOUBT = 6;

    /** So many words tell which encoding a document is in; its other lines are tried in that one first. */
    private static final int SETTLED = 50;

    public LegacyText {
        lines = List.copyOf(lines);
    }

    /** Converts what is in an old encoding. */
    public static LegacyText read(List<String> raw) {
        return new Reader(raw).read();
    }

    /** The lines of one document and what was found out about them. */
    private static final class Reader {
        private final List<String> raw;
        private final @Nullable LineEvidence[] evidence;
        private final @Nullable LegacyEncoding[] chosen;

        /** Words that rise, over the lines that prove an encoding. */
        private final Map<LegacyEncoding, Integer> proven = new EnumMap<>(LegacyEncoding.class);

        /** Chunks that no encoding explains. */
        private int foreign;

        Reader(List<String> raw) {
            this.raw = raw;
            evidence = new LineEvidence[raw.size()];
            chosen = new LegacyEncoding[raw.size()];
        }

        LegacyText read() {
            collect();
            if (!proven.isEmpty()) {
                trust();
                decide();
                followNeighbours();
            }
            List<String> lines = new ArrayList<>(ViqrText.read(raw));
            for (int i = 0; i < raw.size(); i++) {
                LegacyEncoding encoding = chosen[i];
                LineEvidence line = evidence[i];
                if (encoding != null && line != null) {
                    lines.set(i, line.read(encoding));
                }
            }
            LostHorns.mend(lines, chosen);
            HeadingCapitals.restore(lines, chosen);
            int converted = 0;
            for (int i = 0; i < raw.size(); i++) {
                converted += lines.get(i).equals(raw.get(i)) ? 0 : 1;
            }
            return new LegacyText(lines, converted);
        }

        private void collect() {
            for (int i = 0; i < raw.size(); i++) {
                if (isAscii(raw.get(i))) {
                    continue;
                }
                LineEvidence line = new LineEvidence(raw.get(i));
                evidence[i] = line;
                if (line.bad() == 0) {
                    continue;
                }
                LegacyEncoding best = best(line, List.of(LegacyEncoding.values()));
                if (best == null) {
                    foreign += line.bad();
                } else if (line.proves(best)) {
                    proven.merge(best, line.rise(best), Integer::sum);
                }
            }
        }

        /** Of several encodings that fit, the one that makes most words; of equals, the one with most lines, the commonest. */
        private @Nullable LegacyEncoding best(LineEvidence line, List<LegacyEncoding> among) {
            LegacyEncoding settled = settled();
            if (settled != null && line.rise(settled) > 0 && line.score(settled).bad() == 0 && line.fits(settled)) {
                return settled;
            }
            LegacyEncoding best = null;
            for (LegacyEncoding encoding : among) {
                if (line.rise(encoding) > 0
                        && line.fits(encoding)
                        && (best == null || isBetter(line, encoding, best))) {
                    best = encoding;
                }
            }
            return best;
        }

        private @Nullable LegacyEncoding settled() {
            int all = proven.values().stream().mapToInt(Integer::intValue).sum();
            for (Map.Entry<LegacyEncoding, Integer> each : proven.entrySet()) {
                if (each.getValue() >= SETTLED && each.getValue() * 4 > all * 3) {
                    return each.getKey();
                }
            }
            return null;
        }

        private boolean isBetter(LineEvidence line, LegacyEncoding encoding, LegacyEncoding than) {
            return line.rise(encoding) + bonus(encoding) > line.rise(than) + bonus(than);
        }

        /** Up to two words for the encoding that most lines prove: {@code C§} is CĐ in TCVN3, but Cớ in VPS. */
        private int bonus(LegacyEncoding encoding) {
            int all = proven.values().stream().mapToInt(Integer::intValue).sum();
            return all == 0 ? 0 : Math.min(2, proven.getOrDefault(encoding, 0) * 4 / all);
        }

        /** Drops what a few words prove in a text full of words that are no Vietnamese in any encoding. */
        private void trust() {
            proven.values().removeIf(words -> words * 3 < foreign);
        }

        private void decide() {
            List<LegacyEncoding> trusted = List.copyOf(proven.keySet());
            for (int i = 0; i < raw.size(); i++) {
                LineEvidence line = evidence[i];
                if (line == null || line.bad() == 0) {
                    continue;
                }
                LegacyEncoding best = best(line, trusted);
                if (best == null) {
                    LegacyEncoding any = best(line, Arrays.asList(LegacyEncoding.values()));
                    boolean sure = any != null && line.proves(any) && line.rise(any) >= BEYOND_DOUBT;
                    best = sure ? any : null;
                }
                chosen[i] = best;
            }
        }

        /** {@code Tù do} is Vietnamese as it stands and Tự do in TCVN3: the nearest line that is sure tells. */
        private void followNeighbours() {
            int[] before = new int[raw.size()];
            int last = -1;
            for (int i = 0; i < raw.size(); i++) {
                before[i] = last;
                last = isSure(i) ? i : last;
            }
            int after = -1;
            @Nullable LegacyEncoding[] followed = new LegacyEncoding[chosen.length];
            for (int i = raw.size() - 1; i >= 0; i--) {
                LineEvidence line = evidence[i];
                if (isSure(i)) {
                    after = i;
                    followed[i] = chosen[i];
                } else if (line != null) {
                    boolean back = before[i] >= 0 && (after < 0 || i - before[i] <= after - i);
                    LegacyEncoding nearest = back ? chosen[before[i]] : after >= 0 ? chosen[after] : null;
                    boolean keeps = nearest != null
                            && line.score(nearest).bad() <= line.bad()
                            && line.score(nearest).good() >= line.good();
                    followed[i] = keeps ? nearest : null;
                }
            }
            System.arraycopy(followed, 0, chosen, 0, followed.length);
        }

        private boolean isSure(int i) {
            LineEvidence line = evidence[i];
            return line != null && (chosen[i] != null || line.unicode() > 0);
        }

        private static boolean isAscii(String line) {
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (c >= 0x80 || (c < ' ' && c != '\t')) {
                    return false;
                }
            }
            return true;
        }
    }
}
