package vn.directives.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import vn.directives.text.SearchText;

/** Texts that a careless parser reads in quadratic time, of any length. */
public enum HostileText {
    /** One line of marks. */
    ORDINALS("1. "),
    /** One line of bullets. */
    DASHES("- "),
    /** Brackets that nothing closes. */
    BRACKETS("("),
    /** A word without end. */
    WORD("a"),
    /** Lines of the samples' heads and bodies in any order, cut, doubled and joined. */
    MUTATED("");

    private static final int SEED = 20_261_121;

    private final String unit;

    HostileText(String unit) {
        this.unit = unit;
    }

    String of(int length) throws IOException {
        return this == MUTATED ? mutated(length) : unit.repeat(length / unit.length());
    }

    private static String mutated(int length) throws IOException {
        // What stands behind "Nơi nhận" is only looked through for a signature: without it the whole text is a body.
        List<String> lines = Texts.of("samples").stream()
                .flatMap(String::lines)
                .filter(line -> !SearchText.bare(line).contains("noi nhan"))
                .toList();
        RandomGenerator random = new Random(SEED);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            String line = lines.get(random.nextInt(lines.size()));
            int cut = random.nextInt(line.length() + 1);
            switch (random.nextInt(6)) {
                case 0 -> text.append(line, 0, cut);
                case 1 -> text.append(line, cut, line.length());
                case 2 -> text.append(line).append(line);
                default -> text.append(line);
            }
            text.append(random.nextInt(4) == 0 ? ' ' : '\n');
        }
        return text.substring(0, length);
    }
}
