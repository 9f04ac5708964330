package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyNamesTest {
    @Test
    void semicolonsAlwaysSplit() {
        assertThat(BodyNames.split("Sở Y tế; các đơn vị liên quan."))
                .containsExactly("Sở Y tế", "các đơn vị liên quan");
    }

    @Test
    void aCommaInsideOneNameDoesNotSplit() {
        assertThat(BodyNames.split("UBND các huyện, thị xã, thành phố"))
                .containsExactly("UBND các huyện, thị xã, thành phố");
        assertThat(BodyNames.split("Sở Văn hóa, Thể thao và Du lịch"))
                .containsExactly("Sở Văn hóa, Thể thao và Du lịch");
        assertThat(BodyNames.split("Các sở, ban, ngành")).containsExactly("Các sở, ban, ngành");
    }

    @Test
    void andNeverSplits() {
        assertThat(BodyNames.split("Sở Y tế và Công an tỉnh")).containsExactly("Sở Y tế và Công an tỉnh");
    }

    @Test
    void ministriesBehindAColonGetTheirHead() {
        assertThat(BodyNames.split("Các Bộ: Quốc phòng, Công an, Văn hóa, Thể thao và Du lịch"))
                .containsExactly("Bộ Quốc phòng", "Bộ Công an", "Bộ Văn hóa, Thể thao và Du lịch");
    }

    @Test
    void semicolonsInBracketsDoNotSplit() {
        assertThat(BodyNames.split("Sở Y tế (Phòng Nghiệp vụ; Thanh tra)")).hasSize(1);
    }

    @Test
    void whatThePluralIsSaidOfIsNamedOneByOne() {
        assertThat(BodyNames.split("UBND các phường: Ba Đình, Cửa Nam, Từ Liêm và UBND xã Bát Tràng."))
                .containsExactly(
                        "UBND phường Ba Đình", "UBND phường Cửa Nam", "UBND phường Từ Liêm và UBND xã Bát Tràng");
        assertThat(BodyNames.split("Đại sứ quán các nước: Lào, Nhật Bản"))
                .containsExactly("Đại sứ quán Lào", "Đại sứ quán Nhật Bản");
    }
}
