package vn.directives.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Directive;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Source;
import vn.directives.document.TextQuality;
import vn.directives.engine.Change;
import vn.directives.engine.SearchEngine;
import vn.directives.search.Suggestion.Kind;
import vn.directives.text.Slug;

/** What is suggested out of a few directives, whatever the engine. */
abstract class SuggestionsContract {
    protected SearchEngine engine;
    protected Suggestions suggestions;

    /** An engine that lives as long as the test class; it is emptied before each case. */
    protected abstract SearchEngine engine();

    @BeforeEach
    void load() {
        engine = engine();
        engine.next().publish();
        suggestions = new Suggestions(engine, SearchFixture.PROVINCES);
        put(
                directive("d1", "3262/UBND-KGVX", "2021-09-13", "tăng cường tiêm vắc xin phòng COVID-19", "Kon Tum"),
                directive("d2", "16/CT-UBND", "2021-10-02", "tiêm vắc xin sởi cho trẻ em vùng cao", "Sơn La"),
                directive("d3", "16/CT-UBND", "2022-01-05", "quản lý tiệm cầm đồ", "Bình Dương"),
                directive("d4", "02/KH-UBND", "2022-02-01", "tu sửa đường giao thông, phòng chống hạn hán", "Kon Tum"),
                directive("d5", "160/TB-UBND", "2022-03-01", "đào tạo tiếng Việt ở huyện Đắk Hà", "Kon Tum"),
                directive("d6", null, "2022-03-01", "dương lịch", null));
    }

    @Test
    void aSubjectIsSuggestedFromTheFirstLetterOfAnyOfItsWords() {
        assertThat(ofKind(Kind.SUBJECT, "v")).extracting(Suggestion::value).contains("d1", "d2", "d5");
        assertThat(ofKind(Kind.SUBJECT, "cầ")).extracting(Suggestion::value).containsExactly("d3");
        assertThat(ofKind(Kind.SUBJECT, "xin so")).extracting(Suggestion::value).containsExactly("d2");
        assertThat(ofKind(Kind.SUBJECT, "cao")).first().satisfies(suggestion -> {
            assertThat(suggestion.text()).isEqualTo("tiêm vắc xin sởi cho trẻ em vùng cao");
            assertThat(suggestion.count()).isEqualTo(1);
        });
    }

    @Test
    void ofOneWordTheNewestComeFirst() {
        assertThat(ofKind(Kind.SUBJECT, "tiem")).extracting(Suggestion::value).containsExactly("d3", "d2", "d1");
    }

    @Test
    void wordsSideBySideComeBeforeWordsApart() {
        put(directive("d7", "7/CT-UBND", "2022-05-05", "tiêm cho trẻ: phân vắc xin", "Sơn La"));
        assertThat(ofKind(Kind.SUBJECT, "tiem vac xin"))
                .extracting(Suggestion::value)
                .endsWith("d7")
                .hasSize(3);
    }

    @Test
    void marksAreHonouredWordByWord() {
        assertThat(ofKind(Kind.SUBJECT, "tiêm")).extracting(Suggestion::value).containsExactly("d2", "d1");
        assertThat(ofKind(Kind.SUBJECT, "tiệ")).extracting(Suggestion::value).containsExactly("d3");
        assertThat(ofKind(Kind.SUBJECT, "đường")).extracting(Suggestion::value).containsExactly("d4");
        assertThat(ofKind(Kind.SUBJECT, "tiêm va"))
                .extracting(Suggestion::value)
                .containsExactlyInAnyOrder("d1", "d2");
    }

    @Test
    void aWordWhoseToneIsStillToComeIsForgiven() {
        assertThat(ofKind(Kind.SUBJECT, "vă")).extracting(Suggestion::value).containsExactly("d2", "d1");
        assertThat(ofKind(Kind.SUBJECT, "đươ")).extracting(Suggestion::value).containsExactly("d4");
    }

    @Test
    void aFrequentPhraseGoesOnFromWhatIsTyped() {
        Suggestion vaccine = new Suggestion(Kind.PHRASE, "tiêm vắc xin", "tiêm vắc xin", 2);
        for (String typed : List.of("t", "tie", "tiêm", "tiem ", "tiem v", "tiêm vắ", "tiem vac xi", "Tiem  Vac xin")) {
            assertThat(ofKind(Kind.PHRASE, typed)).as(typed).containsExactly(vaccine);
        }
        assertThat(ofKind(Kind.PHRASE, "tiệm v")).isEmpty();
        assertThat(ofKind(Kind.PHRASE, "vung c")).as("in one subject alone").isEmpty();
    }

    @Test
    void aPhraseEndsWhereItsWordsNoLongerBelongTogether() {
        put(
                directive("d7", "7/UBND", "2022-05-05", "báo cáo của tỉnh Bình Dương, quý I", "Sơn La"),
                directive("d8", "8/UBND", "2022-05-05", "đường ven tỉnh Bình Dương", "Sơn La"),
                directive("d9", "9/UBND", "2022-05-05", "cầu ở tỉnh Bình Phước", "Sơn La"));
        assertThat(ofKind(Kind.PHRASE, "tinh b"))
                .containsExactly(new Suggestion(Kind.PHRASE, "tỉnh Bình Dương", "tỉnh Bình Dương", 2));
    }

    @Test
    void aPhraseIsSpeltAsTheSubjectsSpellItAndGoneWithThem() {
        put(
                directive("d7", "7/UBND", "2022-05-05", "PHÒNG CHỐNG BÃO", "Sơn La"),
                directive("d8", "8/UBND", "2022-05-04", "Phòng, chống bão", "Sơn La"));
        assertThat(ofKind(Kind.PHRASE, "phòng c"))
                .containsExactly(new Suggestion(Kind.PHRASE, "phòng chống bão", "phòng chống bão", 2));
        engine.write(List.of(new Change.Delete("d7")));
        assertThat(ofKind(Kind.PHRASE, "phong chong b")).isEmpty();
    }

    @Test
    void copiesShareOneSuggestion() {
        put(directive("d7", "9/CT-UBND", "2022-05-05", "Quản lý tiệm cầm đồ", "Sơn La"));
        assertThat(ofKind(Kind.SUBJECT, "tiem cam")).hasSize(1);
    }

    @Test
    void aNumberIsSuggestedHoweverItIsTyped() {
        for (String typed : List.of("326", "3262/ubnd", "3262 kgvx", "số 3262/U", "03262", "công văn 3262/UBNDKGVX")) {
            assertThat(ofKind(Kind.NUMBER, typed)).as(typed).containsExactly(number("3262/UBND-KGVX", 1));
        }
        assertThat(ofKind(Kind.NUMBER, "2/kh")).containsExactly(number("02/KH-UBND", 1));
        assertThat(ofKind(Kind.NUMBER, "02/k")).containsExactly(number("02/KH-UBND", 1));
    }

    @Test
    void aNumberSaysHowManyDirectivesBearItAndItsVeryWordsComeFirst() {
        assertThat(ofKind(Kind.NUMBER, "16")).containsExactly(number("16/CT-UBND", 2), number("160/TB-UBND", 1));
    }

    @Test
    void wordsAloneAreNoNumber() {
        assertThat(ofKind(Kind.NUMBER, "ubnd")).isEmpty();
    }

    @Test
    void bodiesAreSuggestedByTheirWordsInAnyOrderAndByTheirInitials() {
        Suggestion konTum =
                new Suggestion(Kind.AUTHORITY, "Ủy ban nhân dân tỉnh Kon Tum", "uy-ban-nhan-dan-tinh-kon-tum", 3);
        for (String typed :
                List.of("kon tum uy ban", "ubnd tinh ko", "UBND Kon Tum", "uỷ ban nhân dân tỉnh k", "tum")) {
            assertThat(ofKind(Kind.AUTHORITY, typed)).as(typed).containsExactly(konTum);
        }
        assertThat(ofKind(Kind.AUTHORITY, "u")).first().isEqualTo(konTum);
        assertThat(ofKind(Kind.AUTHORITY, "kòn")).isEmpty();
    }

    @Test
    void provincesAreSuggestedWithTheirDirectives() {
        assertThat(ofKind(Kind.PROVINCE, "k")).containsExactly(new Suggestion(Kind.PROVINCE, "Kon Tum", "kon-tum", 3));
        assertThat(ofKind(Kind.PROVINCE, "la")).extracting(Suggestion::value).containsExactly("son-la");
        assertThat(ofKind(Kind.PROVINCE, "ha noi")).isEmpty();
    }

    @Test
    void whatIsWrittenIsSuggestedAtOnceAndWhatIsDeletedNoMore() {
        assertThat(suggest("ben tre")).isEmpty();
        put(directive("d7", "88/UBND-NN", "2022-06-01", "xâm nhập mặn ở Bến Tre", "Bến Tre"));
        assertThat(suggest("ben tre"))
                .extracting(Suggestion::kind)
                .contains(Kind.SUBJECT, Kind.AUTHORITY, Kind.PROVINCE);
        assertThat(ofKind(Kind.NUMBER, "88")).hasSize(1);
        engine.write(List.of(new Change.Delete("d7")));
        assertThat(suggest("ben tre")).isEmpty();
        assertThat(suggest("88")).isEmpty();
    }

    @Test
    void everyKindHasItsTurnAndKindsStandTogether() {
        List<Suggestion> found = suggestions.of(new SuggestionRequest("t", 4));
        assertThat(found).hasSize(4);
        assertThat(found).extracting(Suggestion::kind).isSorted().contains(Kind.SUBJECT, Kind.AUTHORITY, Kind.PROVINCE);
        assertThat(suggestions.of(new SuggestionRequest("t", 1))).hasSize(1);
    }

    @Test
    void nothingTypedAndTooMuchTypedGiveNothing() {
        assertThat(suggest("")).isEmpty();
        assertThat(suggest("  \t ")).isEmpty();
        assertThat(suggest("tiem ".repeat(2_000))).isEmpty();
        assertThat(suggest("zzz")).isEmpty();
    }

    @Test
    void oddInputIsNeverAnError() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "aăáđdtvx ưởiêm16/-\"*()[]{}?:~^\\+&|!.,'\u2019 \u0301\uD83D\uDE00\u0000";
        for (int i = 0; i < 500; i++) {
            StringBuilder typed = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                typed.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(suggest(typed.toString())).as("seed %d: %s", seed, typed).hasSizeLessThanOrEqualTo(50);
        }
    }

    protected List<Suggestion> suggest(String typed) {
        return suggestions.of(new SuggestionRequest(typed, 50));
    }

    protected List<Suggestion> ofKind(Kind kind, String typed) {
        return suggest(typed).stream().filter(s -> s.kind() == kind).toList();
    }

    protected void put(Directive... directives) {
        engine.write(Arrays.stream(directives).<Change>map(Change.Put::new).toList());
    }

    private static Suggestion number(String number, long count) {
        return new Suggestion(Kind.NUMBER, number, number, count);
    }

    protected static Directive directive(
            String id, @Nullable String number, String issued, String subject, @Nullable String province) {
        String name = "Ủy ban nhân dân tỉnh " + province;
        return new Directive(
                id,
                null,
                number,
                null,
                subject,
                LocalDate.parse(issued),
                null,
                province == null ? null : new Authority(Slug.of(name), name, AuthorityLevel.PROVINCE),
                province == null
                        ? null
                        : new Province(Slug.of(province), province, new Labelled(Slug.of(province), province)),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                subject,
                TextQuality.NATIVE,
                List.of(),
                List.of(),
                new Source(null, null, null, "0".repeat(64), 1, Instant.EPOCH, false));
    }
}
