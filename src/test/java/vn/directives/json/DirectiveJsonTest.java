package vn.directives.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Citation;
import vn.directives.document.CitationRelation;
import vn.directives.document.Deadline;
import vn.directives.document.Directive;
import vn.directives.document.DirectiveType;
import vn.directives.document.Labelled;
import vn.directives.document.ParseWarning;
import vn.directives.document.Province;
import vn.directives.document.Secrecy;
import vn.directives.document.Signer;
import vn.directives.document.Source;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.document.TextQuality;
import vn.directives.document.Urgency;

class DirectiveJsonTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Province KON_TUM =
            new Province("kon-tum", "Kon Tum", new Labelled("quang-ngai", "Quảng Ngãi"));

    private final DirectiveReader reader =
            new DirectiveReader(new Labels(slug -> slug.equals("kon-tum") ? Optional.of(KON_TUM) : Optional.empty()));

    private static Directive full() {
        return new Directive(
                "e1",
                "ubnd-3262",
                "3262/UBND-KGVX",
                DirectiveType.CONG_VAN,
                "tăng cường tiêm vắc xin",
                LocalDate.of(2021, 9, 13),
                "Kon Tum",
                new Authority("uy-ban-nhan-dan-tinh-kon-tum", "Ủy ban nhân dân tỉnh Kon Tum", AuthorityLevel.PROVINCE),
                KON_TUM,
                null,
                List.of("Sở Y tế"),
                List.of(new Citation("273/TB-VPCP", DirectiveType.THONG_BAO, null, CitationRelation.IMPLEMENTS)),
                Urgency.THUONG_KHAN,
                Secrecy.TOI_MAT,
                List.of(new Task(
                        "e1-1",
                        "1",
                        "Tổ chức tiêm",
                        List.of(new Labelled("so-y-te", "Sở Y tế")),
                        List.of(new Labelled("cong-an-tinh", "Công an tỉnh")),
                        List.of(
                                new Deadline(LocalDate.of(2022, 1, 8), "trước ngày 08/01/2022"),
                                new Deadline(null, "hằng tháng", "FREQ=MONTHLY")),
                        new Span(3, 15))),
                List.of("Như trên"),
                new Signer("Y Ngọc", "Phó Chủ tịch", "KT. CHỦ TỊCH"),
                "1. Tổ chức tiêm trước ngày 08/01/2022.",
                TextQuality.NATIVE,
                List.of(),
                List.of(new ParseWarning("district-unknown", "Không rõ huyện")),
                new Source("003.txt", "text/plain", null, "ab", 7549, Instant.parse("2026-11-21T02:00:00Z"), true));
    }

    private static JsonNode golden() throws IOException {
        try (var in = DirectiveJsonTest.class.getResourceAsStream("/golden/json/directive.expected.json")) {
            return JSON.readTree(in);
        }
    }

    @Test
    void aDirectiveIsWrittenInTheShapeOfTheContract() throws IOException {
        JsonNode written = DirectiveJson.write(full());
        assertThat(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(written))
                .isEqualTo(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(golden()));
    }

    @Test
    void whatWasWrittenReadsBack() throws Exception {
        Directive read = reader.read(golden());
        Directive full = full();
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("id", "tasks.id", "source")
                .isEqualTo(full);
        assertThat(read.source()).isEqualTo(new Source("003.txt", "text/plain", null, "", 0, null, false));
    }

    @Test
    void ofValueAndLabelOneIsEnough() throws Exception {
        Directive read = reader.read(JSON.readTree("""
                {"type": "cong-dien", "authority": {"label": "Bộ Y tế"}, "province": {"value": "kon-tum"},
                 "district": "Đăk Hà", "tasks": [{"text": "Làm", "assignees": ["Sở Y tế", {"value": "so-noi-vu"}],
                 "deadlines": [{"date": "2026-01-31"}]}]}
                """));
        assertThat(read.type()).isEqualTo(DirectiveType.CONG_DIEN);
        assertThat(read.authority()).isEqualTo(new Authority("bo-y-te", "Bộ Y tế", null));
        assertThat(read.province()).isEqualTo(KON_TUM);
        assertThat(read.district()).isEqualTo(new Labelled("dak-ha", "Đăk Hà"));
        assertThat(read.text()).isEmpty();
        Task task = read.tasks().getFirst();
        assertThat(task.assignees())
                .containsExactly(new Labelled("so-y-te", "Sở Y tế"), new Labelled("so-noi-vu", "so-noi-vu"));
        assertThat(task.deadlines()).containsExactly(new Deadline(LocalDate.of(2026, 1, 31), "2026-01-31"));
    }

    @Test
    void aProvinceNobodyKnowsIsItsOwnPresentOne() throws Exception {
        Directive read = reader.read(JSON.readTree("{\"text\": \"a\", \"province\": \"Hà Nội\"}"));
        assertThat(read.province()).isEqualTo(new Province("ha-noi", "Hà Nội", new Labelled("ha-noi", "Hà Nội")));
    }

    @Test
    void textComesOutComposed() throws Exception {
        // U+0302 U+0301 after the bare letter
        Directive read = reader.read(JSON.readTree("{\"text\": \"tie\\u0302\\u0301ng\"}"));
        assertThat(read.text()).isEqualTo("tiếng");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                                                                 |                      | OBJECT
            {}                                                                 | text                 | REQUIRED
            {"text": 5}                                                        | text                 | TEXT
            {"text": "a", "number": ""}                                        | number               | BLANK
            {"text": "a", "issued": "13/9/2021"}                               | issued               | DATE
            {"text": "a", "type": "letter"}                                    | type                 | VALUE
            {"text": "a", "type": {"value": "Công văn"}}                       | type.value           | VALUE
            {"text": "a", "authority": {"level": "province"}}                  | authority.value      | REQUIRED
            {"text": "a", "authority": {"value": "bo-y-te", "level": "x"}}     | authority.level      | VALUE
            {"text": "a", "recipients": "x"}                                   | recipients           | LIST
            {"text": "a", "tasks": [{"text": "b"}, {"text": null}]}            | tasks[1].text        | REQUIRED
            {"text": "a", "tasks": [{"text": "a", "span": [0, 2]}]}            | tasks[0].span        | SPAN
            {"text": "a", "tasks": [{"text": "a", "span": [1, 0]}]}            | tasks[0].span        | SPAN
            {"text": "a", "tasks": [{"text": "a", "span": "0-1"}]}             | tasks[0].span        | SPAN
            {"text": "a", "tasks": [{"text": "a", "deadlines": [{}]}]}         | tasks[0].deadlines[0].date | REQUIRED
            {"text": "a", "citations": [{"relation": "implements"}]}           | citations[0].number  | REQUIRED
            {"text": "a", "urgency": "now"}                                    | urgency              | VALUE
            {"text": "a", "secrecy": "public"}                                 | secrecy              | VALUE
            """)
    void whatIsWrongIsNamedByItsPath(String json, String path, JsonShapeException.Reason reason) {
        assertThatThrownBy(() -> reader.read(JSON.readTree(json)))
                .isInstanceOfSatisfying(JsonShapeException.class, e -> {
                    assertThat(e.path()).isEqualTo(path == null ? "" : path);
                    assertThat(e.reason()).isEqualTo(reason);
                });
    }
}
