package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.directives.search.SearchFixture.KEYS;
import static vn.directives.search.SearchFixture.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.directives.engine.Change;
import vn.directives.engine.IndexDamagedException;
import vn.directives.engine.TestDirectives;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.engine.lucene.LuceneSearchEngine;

/** Searches as people type them, in the embedded engine. */
class TypedSearchTest {
    @TempDir
    private Path folder;

    private LuceneSearchEngine engine;
    private SearchService service;

    @BeforeEach
    void open() throws IndexDamagedException {
        engine = LuceneSearchEngine.open(folder, Clock.systemUTC());
        service = new SearchService(engine, SearchFixture.PROVINCES, new Highlighter(), Synonyms.load(null));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void everyTextIsFoundByItsKeys() throws IOException {
        List<String[]> rows = typing();
        List<String> texts = rows.stream().map(row -> row[3]).distinct().toList();
        put(texts.toArray(String[]::new));
        List<String> missed = new ArrayList<>();
        for (String[] row : rows) {
            SearchOutcome outcome = search("q", row[2], "limit", "100");
            boolean found = texts(outcome).contains(row[3]);
            boolean told = row[2].equals(row[3])
                    || !outcome.corrections().isEmpty()
                    || outcome.warnings().isEmpty();
            if (!row[1].contains("risky") && !(found && told)) {
                missed.add(row[2] + " → " + texts(outcome));
            }
        }
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "test", "oxy", "box", "sars", "web", "windows", "covid", "vaccine", "fax", "F0", "5K", "covid19", "2021"
            })
    void ordinaryWordsAreNeverTakenForKeysOrSlips(String word) {
        put("bánh tét và tết", "đường sá và sà lan", "bõ công", "cô vịt", "vắng", "số 2022");
        SearchOutcome nothing = search("q", word);
        assertThat(nothing.total()).isZero();
        assertThat(nothing.corrections()).isEmpty();
        put("Mua " + word + " cho trạm y tế");
        SearchOutcome found = search("q", word);
        assertThat(found.total()).isEqualTo(1);
        assertThat(found.corrections()).isEmpty();
        assertThat(found.didYouMean()).isNull();
    }

    @Test
    void keysAreReadOnlyWhenNothingIsFoundAndAlwaysReported() {
        put("Tổ chức tiêm vắc xin cho người dân");
        SearchOutcome outcome = search("q", "tieem vawcs xin");
        assertThat(texts(outcome)).hasSize(1);
        assertThat(outcome.corrections())
                .containsExactly(
                        new SearchOutcome.Correction("tieem", "tiêm"), new SearchOutcome.Correction("vawcs", "vắc"));
        assertThat(outcome.warnings()).extracting(SearchOutcome.Warning::code).containsExactly("keys-telex");
        assertThat(outcome.didYouMean()).isEqualTo("tiêm vắc xin");
        assertThat(outcome.relaxed()).isFalse();
        SearchOutcome off = search("q", "tieem vawcs xin", "typo", "off");
        assertThat(off.corrections()).isEmpty();
        assertThat(off.droppedTerms()).containsExactly("tieem", "vawcs");
        put("Phần mềm tieem vawcs xin");
        assertThat(search("q", "tieem vawcs xin").corrections()).isEmpty();
    }

    @Test
    void aWordThatIsAlsoEnglishIsReadAsKeysBesideOthersAlone() {
        put("tất cả các xã");
        assertThat(search("q", "taats car").total()).isEqualTo(1);
        assertThat(search("q", "car").total()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "tiem chunng, chunng, chung",
        "tiêm chủngg, chủngg, chủng",
        "tiem hcung, hcung, chung",
        "'\"tiem chunng\"', chunng, chung",
    })
    void aSlipInAWordThatIsNowhereIsMendedAndReported(String typed, String from, String to) {
        put("Tổ chức tiêm chủng cho trẻ", "họp giao ban");
        SearchOutcome outcome = search("q", typed);
        assertThat(texts(outcome)).containsExactly("Tổ chức tiêm chủng cho trẻ");
        assertThat(outcome.corrections()).containsExactly(new SearchOutcome.Correction(from, to));
        assertThat(outcome.didYouMean()).isNotNull();
        assertThat(search("q", typed, "typo", "off").corrections()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiếm", // another tone is another word
                "đường", // so is another letter
                "2022", // digits are what they are
                "F02021",
                "3262/UBND-KGVY", // so are numbers of documents
                "tim", // too short to tell
                "-chungg", // what is refused is refused as it is
            })
    void whatIsNoSlipIsNeverMended(String typed) {
        put("Công văn 3262/UBND-KGVX năm 2021 về tiêm chủng, tỉnh Bình Dương, F02020");
        assertThat(search("q", typed).corrections()).isEmpty();
    }

    @Test
    void accentsAreRestoredFromTheIndexItself() {
        put(
                "Tổ chức tiêm vắc xin.",
                "tiêm vắc xin mũi hai",
                "báo cáo kết quả",
                "bảo vệ, bảo đảm, bảo hiểm",
                "bảo quản",
                "cao");
        assertThat(search("q", "tiem vac xin").didYouMean()).isEqualTo("tiêm vắc xin");
        assertThat(search("q", "TIEM vac-xin").didYouMean()).isEqualTo("TIÊM vắc-xin");
        assertThat(search("q", "bao cao").didYouMean()).isEqualTo("báo cáo");
        assertThat(search("q", "(\"bao cao\" OR abc) -xin").didYouMean()).isEqualTo("(\"báo cáo\" OR abc) -xin");
        assertThat(search("q", "tiêm vắc xin").didYouMean()).isNull();
        assertThat(search("q", "tiem vac xin", "diacritics", "exact").didYouMean())
                .isNull();
    }

    @Test
    void accentsInDoubtAreNotGuessed() {
        put("đường liên xã", "Bình Dương", "dưỡng lão");
        assertThat(search("q", "duong").didYouMean()).isNull();
    }

    @Test
    void aToneStillToBeTypedIsForgivenInPhrasesTooAndTheWordSuggested() {
        put("Tổ chức tiêm vắc xin cho người dân");
        SearchOutcome outcome = search("q", "\"tiêm văc xin\"");
        assertThat(outcome.total()).isEqualTo(1);
        assertThat(outcome.relaxed()).isTrue();
        assertThat(outcome.didYouMean()).isEqualTo("\"tiêm vắc xin\"");
    }

    @Test
    void iAndYAreOneLetterWhereTheyAreSpellingAlone() {
        put("quản lí nhà nước", "bác sỹ và y tá", "tai nạn", "khẩn");
        assertThat(texts(search("q", "quản lý"))).containsExactly("quản lí nhà nước");
        assertThat(texts(search("q", "quan ly"))).containsExactly("quản lí nhà nước");
        assertThat(search("q", "quan ly").didYouMean()).isEqualTo("quản lý");
        assertThat(texts(search("q", "quan li"))).containsExactly("quản lí nhà nước");
        assertThat(texts(search("q", "bac sy"))).containsExactly("bác sỹ và y tá");
        assertThat(texts(search("q", "\"bác sĩ\""))).containsExactly("bác sỹ và y tá");
        assertThat(search("q", "tay").total()).isZero();
        assertThat(marked(search("q", "quản lý"))).contains("quản lí");
    }

    @ParameterizedTest
    @CsvSource({
        "vắc xin, Mua vaccine cho trẻ",
        "vac-xin, Mua vaccine cho trẻ",
        "vaccine, Mua vắc-xin cho trẻ",
        "UBND, Ủy ban nhân dân tỉnh",
        "uỷ ban nhân dân, UBND tỉnh",
        "Covid-19, Tổ covid cộng đồng",
        "covid19, dịch COVID - 19",
        "ô xy, bình oxy",
        "oxy, bình ô-xy",
        "đảm bảo, bảo đảm kinh phí",
        "hàng ngày, báo cáo hằng ngày",
        "tiêm vắc xin, tiêm vaccine",
        "tiêm vắc xin, tiêm chủng mở rộng",
        "CT 16, thực hiện chỉ thị 16",
    })
    void otherWaysOfWritingAreFoundMarkedAndTold(String typed, String text) {
        put(text, "họp giao ban", "chương trình 135");
        SearchOutcome outcome = search("q", typed);
        assertThat(texts(outcome)).containsExactly(text);
        assertThat(marked(outcome)).isNotEmpty();
        assertThat(outcome.synonyms()).isNotEmpty();
        assertThat(outcome.relaxed()).isFalse();
        SearchOutcome off = search("q", typed, "synonyms", "off", "match", "phrase");
        assertThat(off.synonyms()).isEmpty();
    }

    @Test
    void wordsInQuotationMarksAreMeantAsTheyAre() {
        put("Mua vaccine cho trẻ");
        assertThat(search("q", "\"vắc xin\"").total()).isZero();
        assertThat(search("q", "vắc xin", "synonyms", "off").total()).isZero();
    }

    @Test
    void theSpellingThatWasTypedRanksAboveItsSynonyms() {
        put("Mua vắc xin cho trẻ", "Mua vaccine cho trẻ");
        assertThat(texts(search("q", "vaccine"))).containsExactly("Mua vaccine cho trẻ", "Mua vắc xin cho trẻ");
    }

    @Test
    void anAmbiguousAbbreviationIsReadInItsSlotAlone() {
        put("Chỉ thị về phòng chống dịch", "công ty");
        assertThat(search("q", "CT").synonyms()).isEmpty();
        assertThat(search("q", "CT phòng").synonyms()).isEmpty();
        assertThat(search("q", "CT số 16").synonyms())
                .containsExactly(new SearchOutcome.Synonym("CT", List.of("Chỉ thị")));
    }

    @Test
    void fieldsNarrowTheSearchInBothLanguages() {
        engine.write(
                List.of(new Change.Put(TestDirectives.vaccination()), new Change.Put(TestDirectives.digitisation())));
        for (String q : List.of(
                "tinh:\"Kon Tum\"",
                "province:kon-tum",
                "co-quan:\"UBND tỉnh Kon Tum\"",
                "authority:uy-ban-nhan-dan-tinh-kon-tum",
                "giao:SYT",
                "assignee:\"Sở Y tế\"",
                "ngay:2021-09",
                "issued:13/9/2021",
                "-ngay:2022",
                "so:3262/UBND-KGVX",
                "number:3262",
                "mua tinh:kon-tum",
                "tỉnh:\"tỉnh Kon Tum\" -tinh:nghe-an")) {
            assertThat(search("q", q).hits().stream()
                            .map(h -> h.hit().directive().id()))
                    .as(q)
                    .containsExactly("d1");
        }
        assertThat(search("q", "co-quan:\"Ủy ban nhân dân\"").total()).isEqualTo(2);
        assertThat(search("q", "mua (tinh:kon-tum OR tinh:nghe-an)").total()).isEqualTo(2);
        assertThat(search("q", "tinh:atlantis").warnings())
                .extracting(SearchOutcome.Warning::code)
                .containsExactly("unknown-province");
    }

    @Test
    void noOddPunctuationIsEverAnError() {
        put("Tổ chức tiêm vắc xin", "UBND tỉnh");
        long seed = 20_261_121L;
        Random random = new Random(seed);
        List<String> pieces = List.of(
                "tiêm",
                "vac",
                "chunng",
                "tieem",
                "te61",
                "UBND",
                "covid-19",
                "16/CT-TTg",
                "OR",
                "so:",
                "tinh:",
                "ngay:",
                "giao:",
                "2021-12",
                " ",
                " ",
                "\"",
                "“",
                "(",
                ")",
                "-",
                "~",
                "~5",
                "*",
                "?",
                ":",
                "/",
                "\\",
                "+",
                "&&",
                "^2",
                "[a TO b]",
                "{",
                "<b>",
                "'",
                ";",
                "\u0301",
                "đ",
                "\uD83D\uDE00",
                "\u0000");
        for (int i = 0; i < 500; i++) {
            String q = random.ints(random.nextInt(12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining());
            assertThat(search("q", q).total()).as("seed %d: %s", seed, q).isNotNegative();
        }
    }

    @Test
    void noQueryIsAnErrorAndHostileOnesAreBounded() {
        put("Tổ chức tiêm vắc xin");
        long start = System.nanoTime();
        List<String> hostile = List.of(
                "tiêm ".repeat(10_000),
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "chunng" + (char) ('a' + i % 26))
                        .reduce("", (a, b) -> a + " " + b),
                "(".repeat(1_000),
                "(a ".repeat(1_000) + ")".repeat(1_000),
                "-(".repeat(1_000) + "a",
                "a OR ".repeat(1_000),
                "* ".repeat(1_000),
                "a*b*c*".repeat(300),
                "?".repeat(2_000),
                "\"".repeat(1_999),
                "so:\"".repeat(500),
                "tinh:a ".repeat(280),
                "\"a b\"~999999999999999999999",
                "covid-19 ".repeat(220),
                "UBND ".repeat(400));
        for (String q : hostile) {
            assertThat(search("q", q))
                    .as(q.substring(0, Math.min(20, q.length())))
                    .isNotNull();
        }
        assertThat((System.nanoTime() - start) / 1_000_000).as("milliseconds").isLessThan(60_000);
    }

    private void put(String... texts) {
        List<Change> changes = new ArrayList<>();
        for (String text : texts) {
            changes.add(new Change.Put(TestDirectives.text("id" + Integer.toHexString(text.hashCode()), text)));
        }
        engine.write(changes);
    }

    private SearchOutcome search(String... namesAndValues) {
        return service.search(read(namesAndValues), KEYS);
    }

    private static List<String> texts(SearchOutcome outcome) {
        return outcome.hits().stream().map(h -> h.hit().directive().text()).toList();
    }

    private static List<String> marked(SearchOutcome outcome) {
        return outcome.hits().stream()
                .flatMap(h -> h.highlights().stream())
                .map(FieldHighlight::highlight)
                .flatMap(h -> h.ranges().stream().map(r -> r.of(h.text())))
                .toList();
    }

    /** Method, style, keys, text. */
    private static List<String[]> typing() throws IOException {
        try (var stream = TypedSearchTest.class.getResourceAsStream("/vectors/typing.tsv")) {
            assertThat(stream).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
