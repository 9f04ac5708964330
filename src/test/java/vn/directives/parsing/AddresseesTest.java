package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AddresseesTest {
    private static List<String> read(String text) {
        List<Line> lines = LineReader.read(text);
        return Addressees.read(lines.subList(0, Addressees.end(lines, 0, lines.size())));
    }

    @Test
    void oneAddresseeStandsBehindTheGreeting() {
        assertThat(read("Kính gửi: Sở Y tế tỉnh Sơn La\n\nThực hiện Công văn số 12/BYT-DP, …"))
                .containsExactly("Sở Y tế tỉnh Sơn La");
    }

    @Test
    void aListOfDashesIsRead() {
        assertThat(read("Kính gửi:\n- Sở Y tế;\n- Công an tỉnh;\n- UBND các huyện, thành phố.\n\nNgày 13/9, …"))
                .containsExactly("Sở Y tế", "Công an tỉnh", "UBND các huyện, thành phố");
    }

    @Test
    void aWrappedAddresseeIsOne() {
        assertThat(read("Kính gửi:\n- Ủy ban nhân dân các huyện,\nthị xã, thành phố.\nThực hiện Công văn"))
                .containsExactly("Ủy ban nhân dân các huyện, thị xã, thành phố");
    }

    @Test
    void whomATelegramGoesToIsAddressed() {
        assertThat(Addressees.isWire(
                        LineReader.read("THỦ TƯỚNG CHÍNH PHỦ điện:").getFirst()))
                .isTrue();
        assertThat(
                        read(
                                "THỦ TƯỚNG CHÍNH PHỦ điện:\n- Bộ trưởng các Bộ: Quốc phòng, Công an;\n- Chủ tịch UBND tỉnh Hà Tĩnh.\n\nTheo tin dự báo, …"))
                .containsExactly("Bộ trưởng các Bộ: Quốc phòng, Công an", "Chủ tịch UBND tỉnh Hà Tĩnh");
    }

    @Test
    void theSentenceBelowIsNoAddressee() {
        assertThat(read("Kính gửi: Ông Thái Văn\nA\nCục Thuế nhận được\nđơn phản ánh kiến nghị của ông."))
                .containsExactly("Ông Thái Văn A");
        assertThat(
                        read(
                                "Kính gửi: Công ty TNHH B\n(Lô D1, tầng 2 và tầng\n10, Phường Nếnh)\nCục Thuế có ý kiến như sau:"))
                .containsExactly("Công ty TNHH B");
        assertThat(read("Kính gửi: Bộ trưởng các Bộ, Thủ trưởng cơ quan thuộc\nChính phủ\n\nThực hiện Công văn"))
                .containsExactly("Bộ trưởng các Bộ, Thủ trưởng cơ quan thuộc Chính phủ");
    }

    @Test
    void asAboveIsNobody() {
        assertThat(read("Kính gửi: Như trên")).isEmpty();
    }
}
