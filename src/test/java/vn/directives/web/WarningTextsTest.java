package vn.directives.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.directives.document.ParseWarning;

class WarningTextsTest {
    private static final ResourceBundle VIETNAMESE = ResourceBundle.getBundle("parsing.warnings", Locale.ROOT);

    @Test
    void everyWarningHasAnEnglishText() {
        for (String name : VIETNAMESE.keySet()) {
            String code = name.startsWith("text-poor") ? "text-poor" : name;
            ParseWarning warning = new ParseWarning(code, VIETNAMESE.getString(name));
            assertThat(WarningTexts.of(warning, Locale.ENGLISH)).as(name).isNotEqualTo(warning.message());
            assertThat(WarningTexts.of(warning, Locale.forLanguageTag("vi"))).isEqualTo(warning.message());
        }
    }

    @Test
    void aTextThatIsNotTheParsersStaysAsItIs() {
        ParseWarning warning = new ParseWarning("number-unknown", "Số do người nhập bỏ trống.");
        assertThat(WarningTexts.of(warning, Locale.ENGLISH)).isEqualTo("Số do người nhập bỏ trống.");
    }
}
