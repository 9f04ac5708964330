package vn.directives.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The abbreviations in names of bodies that have one meaning wherever they stand; QĐ, TP and the like have several. */
public final class Abbreviations {
    private static final List<Map.Entry<Pattern, String>> MEANINGS = List.of(
            Map.entry(word("UBND"), "Ủy ban nhân dân"),
            Map.entry(word("HĐND"), "Hội đồng nhân dân"),
            Map.entry(word("UBMTTQ"), "Ủy ban Mặt trận Tổ quốc"),
            Map.entry(word("THPT"), "Trung học phổ thông"),
            Map.entry(word("THCS"), "Trung học cơ sở"),
            Map.entry(word("GD(?: ?& ?|-)?ĐT"), "Giáo dục và Đào tạo"),
            Map.entry(word("KH ?& ?ĐT"), "Kế hoạch và Đầu tư"),
            Map.entry(word("KH ?& ?CN"), "Khoa học và Công nghệ"),
            Map.entry(word("NN ?& ?PTNT"), "Nông nghiệp và Phát triển nông thôn"),
            Map.entry(word("NN ?& ?MT"), "Nông nghiệp và Môi trường"),
            Map.entry(word("TN ?& ?MT"), "Tài nguyên và Môi trường"),
            Map.entry(word("GTVT"), "Giao thông vận tải"),
            Map.entry(word("LĐ ?[-–]? ?TB ?(?:& ?|và )?XH"), "Lao động - Thương binh và Xã hội"));

    private Abbreviations() {}

    /** The name with its abbreviations written out: {@code UBND tỉnh} becomes {@code Ủy ban nhân dân tỉnh}. */
    public static String expand(String name) {
        String expanded = name;
        for (Map.Entry<Pattern, String> meaning : MEANINGS) {
            expanded = meaning.getKey().matcher(expanded).replaceAll(meaning.getValue());
        }
        return expanded;
    }

    /** The key of a body's name, the same for its abbreviated and its full form. */
    public static String slug(String name) {
        return Slug.of(expand(name));
    }

    private static Pattern word(String abbreviation) {
        return Pattern.compile("(?<!\\p{L})" + abbreviation + "(?!\\p{L})");
    }
}
