package vn.directives.text;

import java.util.List;
import java.util.regex.Pattern;

/** The abbreviations in names of bodies that have one meaning wherever they stand; QĐ, TP and the like have several. */
public final class Abbreviations {
    private record Abbreviation(String letters, Pattern word, String meaning) {
        Abbreviation(String letters, String meaning) {
            this(letters, Pattern.compile("(?<!\\p{L})" + letters + "(?!\\p{L})"), meaning);
        }
    }

    private static final List<Abbreviation> ABBREVIATIONS = List.of(
            new Abbreviation("UBND", "Ủy ban nhân dân"),
            new Abbreviation("HĐND", "Hội đồng nhân dân"),
            new Abbreviation("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"));

    private Abbreviations() {}

    /** The name with its abbreviations written out: {@code UBND tỉnh} becomes {@code Ủy ban nhân dân tỉnh}. */
    public static String expand(String name) {
        String expanded = name;
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            if (expanded.contains(abbreviation.letters)) {
                expanded = abbreviation.word.matcher(expanded).replaceAll(abbreviation.meaning);
            }
        }
        return expanded;
    }

    /** The key of a body's name, the same for its abbreviated and its full form. */
    public static String slug(String name) {
        return Slug.of(expand(name));
    }
}
