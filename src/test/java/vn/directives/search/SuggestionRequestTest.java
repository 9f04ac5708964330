package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.directives.search.InvalidSearchException.Code;

class SuggestionRequestTest {
    @Test
    void eightAreSuggestedUnlessTold() {
        assertThat(SuggestionRequest.read(Map.of("q", List.of("tiem ")))).isEqualTo(new SuggestionRequest("tiem ", 8));
        assertThat(SuggestionRequest.read(Map.of("q", List.of("a"), "limit", List.of("50"))))
                .isEqualTo(new SuggestionRequest("a", 50));
        assertThat(SuggestionRequest.read(Map.of())).isEqualTo(new SuggestionRequest("", 8));
    }

    @Test
    void anUnknownParameterNamesTheNearest() {
        assertIssue(
                () -> SuggestionRequest.read(Map.of("limmit", List.of("3"))),
                Code.UNKNOWN_PARAMETER,
                "limmit",
                "limit");
    }

    @Test
    void aLimitOutOfBoundsIsRefused() {
        assertIssue(() -> SuggestionRequest.read(Map.of("limit", List.of("51"))), Code.LIMIT_EXCEEDED, "limit", "50");
        assertIssue(() -> SuggestionRequest.read(Map.of("limit", List.of("0"))), Code.INVALID_VALUE, "limit", "1");
        assertIssue(() -> SuggestionRequest.read(Map.of("limit", List.of("x"))), Code.INVALID_VALUE, "limit", "8");
    }

    private static void assertIssue(ThrowingCallable reading, Code code, String parameter, String suggestion) {
        assertThatThrownBy(reading)
                .asInstanceOf(type(InvalidSearchException.class))
                .extracting(e -> e.issues().getFirst())
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo(code);
                    assertThat(issue.parameter()).isEqualTo(parameter);
                    assertThat(issue.suggestion()).isEqualTo(suggestion);
                });
    }
}
