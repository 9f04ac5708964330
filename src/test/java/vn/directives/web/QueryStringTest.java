package vn.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void valuesAreEncodedAsUtf8AndBlankOnesLeftOut() {
        assertThat(of("q", "tiêm & chủng", "province", " ").at("/tim-kiem"))
                .isEqualTo("/tim-kiem?q=ti%C3%AAm+%26+ch%E1%BB%A7ng");
    }

    @Test
    void valuesAreAddedOnceAndTakenAwayOneByOne() {
        QueryString two = of("province", "kon-tum").and("province", "nghe-an").and("province", "nghe-an");
        assertThat(two.at("/")).isEqualTo("/?province=kon-tum&province=nghe-an");
        assertThat(two.withoutValue("province", "kon-tum").at("/")).isEqualTo("/?province=nghe-an");
        assertThat(two.without("province").at("/")).isEqualTo("/");
    }

    @Test
    void oneValueTakesThePlaceOfAll() {
        assertThat(of("page", "2").with("page", 3).at("/")).isEqualTo("/?page=3");
    }

    private static QueryString of(String... namesAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new QueryString(values);
    }
}
