package vn.directives.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private static final LocalDate AFTER_THE_MERGER = LocalDate.parse("2025-07-01");

    private final Gazetteer gazetteer = Gazetteer.load();

    private List<String> provincesOfCommunes(String name) {
        return gazetteer.named(name, AFTER_THE_MERGER).stream()
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .map(Unit::provinceSlug)
                .toList();
    }

    @Test
    void communesOfBothPartsOfGiaLaiAreInGiaLai() {
        assertThat(provincesOfCommunes("Quy Nhơn Bắc")).containsExactly("gia-lai");
        assertThat(provincesOfCommunes("Pleiku")).containsExactly("gia-lai");
    }

    @Test
    void communesOfBothPartsOfQuangNgaiAreInQuangNgai() {
        assertThat(provincesOfCommunes("Đăk Hà")).containsExactly("quang-ngai");
        assertThat(provincesOfCommunes("Lý Sơn")).containsExactly("quang-ngai");
    }
}
