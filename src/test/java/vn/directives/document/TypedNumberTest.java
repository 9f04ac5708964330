package vn.directives.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "16/CT-TTg|16/CT-TTg",
                "16 ct ttg|16/CT-TTg",
                "so 16/ct-ttg ngay 31/3/2020|16/CT-TTg",
                "Chỉ thị số 016/CTTTg|16/CT-TTg",
                "16/ct ttg|16/CT-TTg",
                "Số: 3262 / UBND–KGVX|3262/UBND-KGVX",
                "3262 ubndkgvx|3262/UBND-KGVX",
                "483 tb tu|483-TB/TU",
                "thông báo 483 - TB / TU của Tỉnh ủy|483-TB/TU",
                "nghi dinh 30/2020/nd-cp|30/2020/NĐ-CP",
                "30 2020 nđ cp|30/2020/NĐ-CP",
                "luật 20 2023 qh 15|20/2023/QH15",
                "QĐ 02/2003/QĐ-UB NGÀY 3/1/2003|02/2003/QĐ-UB",
                "số91-QĐ/TW|91-QĐ/TW",
                "72a tc tct|72A TC/TCT",
                "66.7/2025/nq-cp|66.7/2025/NQ-CP",
                "16/CT-TTg giãn cách xã hội|16/CT-TTg",
                "giãn cách theo chỉ thị 16/CT-TTg|16/CT-TTg"
            })
    void aNumberIsReadHoweverItIsTyped(String typed, String number) {
        assertThat(TypedNumber.read(typed))
                .hasValueSatisfying(n -> assertThat(n.keys()).contains(DocumentNumber.key(number)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "covid 19",
                "covid-19",
                "năm 2021",
                "nam 2021",
                "quý 1 2022",
                "31/3/2020",
                "ngày 31/3/2020",
                "24/7",
                "5K",
                "12-17 tuổi",
                "tiêm 2 mũi",
                "5 xã",
                "kế hoạch 2021",
                "kế hoạch năm 2021 của UBND",
                "tiêm vắc xin",
                "",
                "/",
                "số"
            })
    void digitsAloneAreNoNumber(String typed) {
        assertThat(TypedNumber.read(typed)).isEmpty();
    }

    @Test
    void whatFollowsIsLeftToTheReader() {
        assertThat(TypedNumber.read("so 16/ct-ttg ngay 31/3/2020")).hasValueSatisfying(n -> {
            assertThat(n.whole()).isTrue();
            assertThat(n.certain()).isTrue();
            assertThat(n.text()).isEqualTo("16/CT-TTG");
            assertThat(n.rest()).isEqualTo(" ngay 31/3/2020");
        });
        assertThat(TypedNumber.read("16/CT-TTg tiêm chủng"))
                .hasValueSatisfying(n -> assertThat(n.whole()).isFalse());
        assertThat(TypedNumber.read("16 ct ttg"))
                .hasValueSatisfying(n -> assertThat(n.certain()).isFalse());
    }

    @Test
    void anotherDigitIsAnotherNumber() {
        assertThat(DocumentNumber.key("16/CT-TTg")).isNotEqualTo(DocumentNumber.key("17/CT-TTg"));
        assertThat(DocumentNumber.key("1/2020/TT-BYT")).isNotEqualTo(DocumentNumber.key("12/020/TT-BYT"));
        assertThat(DocumentNumber.key("4?-NQ/ĐU")).isNotEqualTo(DocumentNumber.key("4-NQ/ĐU"));
    }

    @Test
    void allSpellingsOfANumberMeet() {
        for (long seed = 1; seed <= 500; seed++) {
            for (String number :
                    new String[] {"16/CT-TTg", "3262/UBND-KGVX", "483-TB/TU", "30/2020/NĐ-CP", "20/2023/QH15"}) {
                String typed = new Deformations(seed).of(number);
                assertThat(TypedNumber.key(typed))
                        .as("seed %d: %s", seed, typed)
                        .isEqualTo(DocumentNumber.key(number));
                assertThat(TypedNumber.read(typed))
                        .as("seed %d: %s", seed, typed)
                        .hasValueSatisfying(n -> assertThat(n.keys()).contains(DocumentNumber.key(number)));
            }
        }
    }

    @Test
    void anythingAtAllMayBeTyped() {
        assertThat(TypedNumber.read("1".repeat(100_000))).isEmpty();
        assertThat(TypedNumber.read("16/" + "a-".repeat(100_000))).isPresent();
        assertThat(TypedNumber.key("/-".repeat(100_000))).isEmpty();
    }
}
