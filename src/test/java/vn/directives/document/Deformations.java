package vn.directives.document;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.directives.text.Folding;

/** Numbers as people get them wrong without meaning another number: case, spaces, dashes, accents, hyphens, leading zeros. */
public final class Deformations {
    private static final List<String> OPENINGS = List.of("", "", "so ", "Số: ", "công văn số ", "SỐ ", "văn bản ");
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212-";

    private final Random random;

    public Deformations(long seed) {
        random = new Random(seed);
    }

    /** Another spelling of this number. */
    public String of(String number) {
        StringBuilder typed = new StringBuilder();
        if (Character.isDigit(number.charAt(0)) && random.nextInt(3) == 0) {
            typed.append("0".repeat(1 + random.nextInt(2)));
        }
        boolean spelled = random.nextInt(4) > 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            boolean betweenDigits = i > 0
                    && i + 1 < number.length()
                    && Character.isDigit(number.charAt(i - 1))
                    && Character.isDigit(number.charAt(i + 1));
            if (c == '/' || c == '-') {
                typed.append(c == '/' || spelled ? sign(c) : betweenDigits ? " " : blank());
            } else {
                typed.append(c);
            }
        }
        String marks = random.nextBoolean() ? Folding.fold(typed) : typed.toString();
        String cased = switch (random.nextInt(3)) {
            case 0 -> marks.toLowerCase(Locale.ROOT);
            case 1 -> marks.toUpperCase(Locale.ROOT);
            default -> marks;
        };
        return OPENINGS.get(random.nextInt(OPENINGS.size())) + cased;
    }

    private String sign(char c) {
        String dash = c == '-' ? String.valueOf(DASHES.charAt(random.nextInt(DASHES.length()))) : "/";
        return switch (random.nextInt(4)) {
            case 0 -> " " + dash + " ";
            case 1 -> dash + " ";
            case 2 -> " ";
            default -> dash;
        };
    }

    /** What is left of a hyphen that was forgotten. */
    private String blank() {
        return random.nextBoolean() ? " " : "";
    }
}
