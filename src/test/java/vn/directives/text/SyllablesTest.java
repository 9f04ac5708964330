package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vn.directives.text.Vectors.Row;

class SyllablesTest {
    @Test
    void wordsOfDirectivesAreSyllables() {
        String text =
                "Ủy ban nhân dân tỉnh quyết định về việc tăng cường công tác phòng chống dịch bệnh nghiêm túc kịp thời"
                        + " gì gìn giá giếng giặt giữ quốc quý quỳnh quýt quạu khuya khuỷu thuở nguều ngoào xoong loẻng ngoéo"
                        + " yêu yết y ý ỷ ủy uỷ hoà hòa Kạn nghĩ ghi kẻ cuộc rượu tuyến ĐƯỜNG PHƯỜNG oan uế ấp ơ pin";
        for (String word : text.split(" ", -1)) {
            assertThat(Syllables.isValid(word)).as(word).isTrue();
        }
    }

    @Test
    void otherWordsAreNot() {
        String text = "box web covid vaccine fax windows hoc tòp cap nghà gha ngi cê qa q t ng thì2 hòàn họat qúy qủa"
                + " iên tyến ươ tiế xin-chào Ngoḳ Kŕai jo zu zzz strong nghieeng";
        for (String word : text.split(" ", -1)) {
            assertThat(Syllables.isValid(word)).as(word).isFalse();
        }
        assertThat(Syllables.isValid("")).isFalse();
    }

    @Test
    void whatToneCorrectionYieldsIsASyllable() throws IOException {
        for (Row row : Vectors.read("tonefix.tsv", 164)) {
            assertThat(Syllables.isValid(row.get("canonical_old"))).as(row.id()).isTrue();
            assertThat(Syllables.isValid(row.get("canonical_new"))).as(row.id()).isTrue();
            if (row.get("kind").equals("misplaced")) {
                assertThat(Syllables.isValid(row.get("input"))).as(row.id()).isFalse();
            }
        }
    }
}
