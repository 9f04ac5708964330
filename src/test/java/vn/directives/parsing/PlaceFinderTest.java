package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.ParseWarning;

class PlaceFinderTest {
    private static ParsedDirective letter(String issuer, String place, String body) {
        return letter(issuer, place, body, List.of());
    }

    private static ParsedDirective letter(String issuer, String place, String body, List<String> evidence) {
        String text = issuer + "      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 12/UBND-VX      " + place
                + ", ngày 08 tháng 12 năm 2021\nV/v thử nghiệm\n\nKính gửi: Các phòng, ban.\n\n" + body;
        return Parsers.parse(text, evidence);
    }

    private static String province(ParsedDirective parsed) {
        return Objects.requireNonNull(parsed.province()).value();
    }

    @Test
    void aDistrictsProvinceIsKnownEvenWhenTheTextDoesNotSay() {
        ParsedDirective parsed = letter("ỦY BAN NHÂN DÂN HUYỆN XUYÊN MỘC", "Xuyên Mộc", "1. Trạm Y tế các xã trực.");
        assertThat(province(parsed)).isEqualTo("ba-ria-vung-tau");
        assertThat(Objects.requireNonNull(parsed.district()).value()).isEqualTo("xuyen-moc");
    }

    @Test
    void aDistrictMayBeNamedInThePlaceLineOnly() {
        ParsedDirective parsed = letter("ỦY BAN NHÂN DÂN HUYỆN", "Mai Sơn", "1. UBND các xã trực.");
        assertThat(province(parsed)).isEqualTo("son-la");
        assertThat(Objects.requireNonNull(parsed.authority()).label()).isEqualTo("Ủy ban nhân dân huyện Mai Sơn");
    }

    @Test
    void aNameThatManyDistrictsBearStaysOpenWithAWarning() {
        ParsedDirective parsed = letter("ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH", "Châu Thành", "1. UBND các xã trực.");
        assertThat(parsed.province()).isNull();
        assertThat(parsed.warnings()).extracting(ParseWarning::code).contains("province-unknown");
    }

    @Test
    void aNameThatManyDistrictsBearIsDecidedByTheProvinceInTheText() {
        ParsedDirective parsed = letter(
                "ỦY BAN NHÂN DÂN HUYỆN CHÂU THÀNH",
                "Châu Thành",
                "Thực hiện chỉ đạo của UBND tỉnh Tây Ninh.\n\n1. UBND các xã trực.");
        assertThat(province(parsed)).isEqualTo("tay-ninh");
    }

    @Test
    void aDistrictOverTheIssuerIsDecidedByTheProvinceInTheText() {
        ParsedDirective parsed = letter(
                "UBND HUYỆN CHÂU THÀNH\nPHÒNG NỘI VỤ",
                "Châu Thành",
                "Thực hiện chỉ đạo của UBND tỉnh Tây Ninh.\n\n1. UBND các xã trực.");
        assertThat(province(parsed)).isEqualTo("tay-ninh");
        assertThat(Objects.requireNonNull(parsed.district()).value()).isEqualTo("chau-thanh");
        assertThat(parsed.place()).isEqualTo("Châu Thành");
        assertThat(Objects.requireNonNull(parsed.authority()).value()).endsWith("-huyen-chau-thanh-tinh-tay-ninh");
    }

    @Test
    void aDistrictThatNothingNamesIsWarnedOf() {
        ParsedDirective parsed = letter("ỦY BAN NHÂN DÂN HUYỆN", "Huyện lỵ", "1. UBND các xã trực.");
        assertThat(parsed.district()).isNull();
        assertThat(parsed.warnings()).extracting(ParseWarning::code).contains("district-unknown");
    }

    @Test
    void theSeatOfAProvincesBodyTellsTheProvince() {
        assertThat(province(letter("SỞ Y TẾ", "Buôn Ma Thuột", "1. Các trung tâm y tế trực.")))
                .isEqualTo("dak-lak");
    }

    @Test
    void aCentralBodyHasNoProvince() {
        ParsedDirective parsed = letter("BỘ Y TẾ", "Hà Nội", "1. Sở Y tế tỉnh Kon Tum rà soát.");
        assertThat(parsed.province()).isNull();
        assertThat(parsed.warnings()).extracting(ParseWarning::code).doesNotContain("province-unknown");
        assertThat(Objects.requireNonNull(parsed.authority()).level()).isEqualTo(AuthorityLevel.CENTRAL);
    }

    @Test
    void aMinistryOfInvalidsAndSocialAffairsIsCentral() {
        ParsedDirective parsed = letter("BỘ LAO ĐỘNG-THƯƠNG BINH VÀ XÃ HỘI", "Hà Nội", "1. Các Sở rà soát.");
        assertThat(Objects.requireNonNull(parsed.authority()).level()).isEqualTo(AuthorityLevel.CENTRAL);
        assertThat(parsed.authority().label()).isEqualTo("Bộ Lao động - Thương binh và Xã hội");
    }

    @Test
    void placesInCapitalsAreWrittenAsInRunningText() {
        assertThat(Objects.requireNonNull(letter("ỦY BAN NHÂN DÂN TỈNH KON TUM", "Kon Tum", "1. Sở Y tế rà soát.")
                                .authority())
                        .label())
                .isEqualTo("Ủy ban nhân dân tỉnh Kon Tum");
    }

    @Test
    void whatStoodAroundTheTextNamesTheProvinceLast() {
        String page =
                "Ngày 13/9/2021, UBND tỉnh ban hành Công văn số 12/UBND-VX về việc thử nghiệm. Theo đó, UBND tỉnh yêu cầu:\n1. Sở Y tế rà soát.";
        assertThat(province(Parsers.parse(page, List.of("Sở Y tế tỉnh Kon Tum"))))
                .isEqualTo("kon-tum");
        assertThat(Parsers.parse(page).province()).isNull();
    }
}
