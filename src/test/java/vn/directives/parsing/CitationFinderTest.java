package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
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
                        CitationRelation.IMPLEMENTS));
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

    @Test
    void aReplacedDocumentIsToldFromAMentionedOne() {
        assertThat(find("Quyết định này thay thế Quyết định số 500/QĐ-UBND ngày 02/3/2023."))
                .extracting(Citation::relation)
                .containsExactly(CitationRelation.REPLACES);
    }
}
