package vn.directives.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VietnameseOrderTest {
    @Test
    void lettersWithMarksFollowTheirBareOnes() {
        assertThat(Stream.of("Đồng Nai", "Điện Biên", "Ea Kar", "Da Nang", "Cao Bằng", "Âu Lâu", "Ăng", "An Giang")
                        .sorted(VietnameseOrder.INSTANCE))
                .containsExactly("An Giang", "Ăng", "Âu Lâu", "Cao Bằng", "Da Nang", "Điện Biên", "Đồng Nai", "Ea Kar");
    }

    @Test
    void tonesCountOnlyWhereLettersTie() {
        assertThat(Stream.of("má b", "ma c", "mà a").sorted(VietnameseOrder.INSTANCE))
                .containsExactly("mà a", "má b", "ma c");
    }
}
