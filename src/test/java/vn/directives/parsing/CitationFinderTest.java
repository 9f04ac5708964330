package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.DirectiveType;

class CitationFinderTest {
    private static List<Citation> find(String text) {
        return CitationFinder.find(Parsers.paragraphs(text), "3262/UBND-KGVX").stream()
                .map(CitationFinder.Found::citation)
                .toList();
    }

    @Test
    void aCitationHasNumberTypeAndDate() {
        assertThat(find("Thực hiện Thông báo số 347/TB-VPCP ngày 22/12/2021 của Văn phòng Chính phủ, yêu cầu:"))
                .containsExactly(new Citation(
                        "347/TB-VPCP",
                        DirectiveType.THONG_BAO,
                        LocalDate.of(2021, 12, 22),
                        CitationRelation.IMPLEMENTS,
                        "Văn phòng Chính phủ"));
    }

    @Test
    void theSameNumberIsOneCitationHoweverOftenItIsNamed() {
        assertThat(find("Theo Công văn số 12/BYT-DP ngày 01/3/2021.\n\nCông văn số 12/BYT-DP nêu rõ."))
                .hasSize(1);
    }

    @Test
    void theSameNumberWithTwoDatesIsTwo() {
        assertThat(find("Chỉ thị số 15/CT-TTg ngày 27/3/2020 và Chỉ thị số 15/CT-TTg ngày 01/6/2021."))
                .extracting(Citation::issued)
                .containsExactly(LocalDate.of(2020, 3, 27), LocalDate.of(2021, 6, 1));
    }

    @Test
    void theDirectivesOwnNumberIsNoCitation() {
        assertThat(find("Công văn số 3262/UBND-KGVX ngày 13/9/2021 của UBND tỉnh."))
                .isEmpty();
    }

    @Test
    void aNumberInOtherLettersThatLookAlikeIsTheSame() {
        assertThat(find("Công văn số 16495/BTC-PTHT ngày 22/10/2025; Công văn số 16495/B\u0422\u0421-PTHT."))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chỉ thị số 16/CT-TTg ngày 31/3/2020 của Thủ tướng Chính phủ về giãn cách|Thủ tướng Chính phủ",
                "Nghị quyết số 46/NQ-CP của Chính phủ ngày 08 tháng 3 năm 2025|Chính phủ",
                "Kế hoạch số 94/KH-UBND ngày 19/9/2025 của UBND tỉnh Sơn La ban hành|Ủy ban nhân dân tỉnh Sơn La",
                "Công văn số 1130/UBND-TH ngày 07/4/2020 của Chủ tịch UBND tỉnh về việc|Chủ tịch Ủy ban nhân dân tỉnh",
                "Thông tư số 02/2017/TT-VPCP ngày 31/10/2017 của Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ hướng dẫn|Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ",
                "Quyết định số 42/QĐ-BVHTTDL của Bộ Văn hóa, Thể thao và Du lịch, yêu cầu|Bộ Văn hóa, Thể thao và Du lịch",
                "Nghị quyết số 34/NQ-CP của Chính phủ và chỉ đạo của Thủ tướng|Chính phủ",
                "Công văn số 12/BYT-DP ngày 01/3/2021 về việc của Bộ Y tế|",
                "Công văn số 12/BYT-DP của các đơn vị|"
            })
    void theIssuerBesideANumberBelongsToIt(String text, String issuer) {
        assertThat(find("Theo " + text))
                .singleElement()
                .extracting(Citation::issuer)
                .isEqualTo(issuer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bãi bỏ Quyết định số 500/QĐ-UBND ngày 02/3/2023.|REVOKES",
                "Quyết định số 500/QĐ-UBND ngày 02/3/2023 hết hiệu lực kể từ ngày ký.|REVOKES",
                "Sửa đổi, bổ sung một số điều của Quyết định số 500/QĐ-UBND.|AMENDS",
                "Tổ chức thực hiện nghiêm Chỉ thị số 500/CT-UBND.|IMPLEMENTS",
                "Căn cứ Quyết định số 500/QĐ-UBND được thay thế một phần.|CITES",
                "Theo Công văn số 500/UBND-VX.|CITES"
            })
    void theVerbTellsTheRelation(String text, CitationRelation relation) {
        assertThat(find(text)).extracting(Citation::relation).containsExactly(relation);
    }

    @Test
    void whatAnotherDocumentDoesIsNotThisOnesDoing() {
        assertThat(find("Căn cứ Nghị định số 107/2021/NĐ-CP sửa đổi, bổ sung Nghị định số 61/2018/NĐ-CP."))
                .extracting(Citation::relation)
                .containsExactly(CitationRelation.CITES, CitationRelation.CITES);
        assertThat(find("Thay thế Quyết định số 1/QĐ-UBND và Quyết định số 2/QĐ-UBND."))
                .extracting(Citation::relation)
                .containsExactly(CitationRelation.REPLACES, CitationRelation.REPLACES);
    }

    @Test
    void aLawsNumberIsNoLetters() {
        assertThat(find("Theo Pháp lệnh số 04/2012/UBTVQH13."))
                .extracting(Citation::type)
                .containsOnlyNulls();
    }

    @Test
    void aReplacedDocumentIsToldFromAMentionedOne() {
        assertThat(find("Quyết định này thay thế Quyết định số 500/QĐ-UBND ngày 02/3/2023."))
                .extracting(Citation::relation)
                .containsExactly(CitationRelation.REPLACES);
    }
}
