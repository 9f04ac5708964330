package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Provinces;

class ProvinceTilesTest {
    private final ProvinceTiles tiles = new ProvinceTiles();
    private final Provinces provinces = new Provinces(Gazetteer.load());

    @Test
    void thereAre63ProvincesThenAnd34Now() {
        assertThat(tiles.of(false)).hasSize(63);
        assertThat(tiles.of(true)).hasSize(34);
    }

    @Test
    void everyProvinceHasItsTile() {
        assertThat(slugs(false)).isEqualTo(provinces.slugs());
        assertThat(slugs(true))
                .isEqualTo(provinces.all().stream()
                        .filter(Provinces.Entry::isCurrent)
                        .map(entry -> entry.province().value())
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void noTwoTilesAreInOnePlaceOrBearTheSameLetters(boolean today) {
        List<ProvinceTiles.Tile> all = tiles.of(today);
        assertThat(all).extracting(tile -> tile.row() + "/" + tile.column()).doesNotHaveDuplicates();
        assertThat(all).extracting(ProvinceTiles.Tile::code).doesNotHaveDuplicates();
    }

    private Set<String> slugs(boolean today) {
        return tiles.of(today).stream().flatMap(tile -> tile.slugs().stream()).collect(Collectors.toSet());
    }
}
