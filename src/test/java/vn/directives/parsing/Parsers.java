package vn.directives.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import vn.directives.document.TextQuality;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.text.TextNormalizer;

/** What the tests of this package share: one parser, texts from resources, paragraphs from a line of text. */
final class Parsers {
    static final Gazetteer GAZETTEER = Gazetteer.load();
    static final DirectiveParser PARSER = new DirectiveParser(GAZETTEER);

    /** The golden cases under {@code src/test/resources/golden/parsing}, one for each shape of document. */
    static final List<String> CASES = List.of(
            "ban-in-pdf",
            "chi-thi",
            "chi-thong-tin",
            "cong-dien",
            "cong-dien-dac-khu",
            "cong-dien-tren-bao",
            "cong-van-cap-xa",
            "cong-van-gach-dau-dong",
            "cong-van-khong-danh-so",
            "dau-de-bang",
            "ke-hoach-tinh",
            "ke-hoach-truong",
            "quyet-dinh",
            "quyet-dinh-kem-ke-hoach",
            "so-de-trong",
            "thong-bao-ket-luan",
            "trang-co-trinh-don",
            "trang-web",
            "van-kien-dang",
            "van-kien-dang-uy-xa",
            "dau-de-bi-ngat",
            "nghi-quyet",
            "huong-dan",
            "to-trinh",
            "bao-cao",
            "ke-hoach-nhan-o-muc-con",
            "thong-bao-kien-nghi",
            "ke-hoach-bang-moi-o-mot-dong",
            "thong-bao-giao-o-giua-cau",
            "chu-gian-cach-va-chu-ky-so",
            "chi-thi-ban-thuong-vu");

    private Parsers() {}

    static ParsedDirective parse(String text) {
        return parse(text, List.of());
    }

    static ParsedDirective parse(String text, List<String> evidence) {
        return PARSER.parse(TextNormalizer.normalize(text), evidence, TextQuality.NATIVE);
    }

    static String golden(String file) {
        return resource("/golden/parsing/" + file);
    }

    static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(Parsers.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paragraphs of a text. */
    static List<Paragraph> paragraphs(String text) {
        return ParagraphReader.read(LineReader.read(text));
    }

    /** The one paragraph of a text. */
    static Paragraph paragraph(String text) {
        return Paragraph.of(LineReader.read(text));
    }
}
