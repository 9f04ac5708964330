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
            new Abbreviation("UBMTTQ", "Ủy ban Mặt trận Tổ quốc"),
            new Abbreviation("THPT", "Trung học phổ thông"),
            new Abbreviation("THCS", "Trung học cơ sở"),
            new Abbreviation("GDĐT", "Giáo dục và Đào tạo"),
            new Abbreviation("GD&ĐT", "Giáo dục và Đào tạo"),
            new Abbreviation("KH&ĐT", "Kế hoạch và Đầu tư"),
            new Abbreviation("KH&CN", "Khoa học và Công nghệ"),
            new Abbreviation("NN&PTNT", "Nông nghiệp và Phát triển nông thôn"),
            new Abbreviation("NN&MT", "Nông nghiệp và Môi trường"),
            new Abbreviation("TN&MT", "Tài nguyên và Môi trường"),
            new Abbreviation("GTVT", "Giao thông vận tải"),
            new Abbreviation("LĐTBXH", "Lao động - Thương binh và Xã hội"),
            new Abbreviation("LĐTB&XH", "Lao động - Thương binh và Xã hội"),
            new Abbreviation("LĐ-TB&XH", "Lao động - Thương binh và Xã hội"));

    private Abbreviations() {}

    /** The name with its abbreviations written out: {@code UBND tỉnh} becomes {@code Ủy ban nhân dân tỉnh}. */
    public static String expand(String name) {
        if (!hasCapitals(name)) {
            return name;
        }
        String expanded = name;
        for (Abbreviation abbreviation : ABBREVIATIONS) {
            if (expanded.contains(abbreviation.letters)) {
                expanded = abbreviation.word.matcher(expanded).replaceAll(abbreviation.meaning);
            }
        }
        return expanded;
    }

    /** Whether two capitals stand side by side, as in every abbreviation. */
    private static boolean hasCapitals(String name) {
        for (int i = 1; i < name.length(); i++) {
            if (Character.isUpperCase(name.charAt(i)) && Character.isUpperCase(name.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** The key of a body's name, the same for its abbreviated and its full form. */
    public static String slug(String name) {
        return Slug.of(expand(name));
    }
}
