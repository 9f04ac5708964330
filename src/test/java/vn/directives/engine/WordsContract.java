package vn.directives.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.directives.engine.TextField.BODY;
import static vn.directives.engine.TextField.Form.EXACT;
import static vn.directives.engine.TextField.Form.FOLDED;
import static vn.directives.engine.TextField.SUBJECT;
import static vn.directives.engine.TextField.TASK;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.directives.engine.TextField.Form;
import vn.directives.engine.WordsRequest.Beginning;
import vn.directives.engine.WordsRequest.Similar;
import vn.directives.engine.WordsRequest.Spellings;

/** What an index tells of its own words. */
abstract class WordsContract extends SearchEngineContract {
    @Test
    void wordsThatBeginSoComeMostFrequentFirst() {
        assertThat(engine.words(new Beginning(SUBJECT, FOLDED, "d", 10)))
                .containsExactly(count("duong", 3), count("dich", 1));
        assertThat(engine.words(new Beginning(SUBJECT, EXACT, "đ", 10))).containsExactly(count("đường", 1));
        assertThat(engine.words(new Beginning(SUBJECT, FOLDED, "d", 1))).containsExactly(count("duong", 3));
        assertThat(engine.words(new Beginning(SUBJECT, FOLDED, "zz", 10))).isEmpty();
    }

    @Test
    void neighboursBeginSoWhereTheFieldIndexesPairs() {
        assertThat(engine.words(new Beginning(BODY, FOLDED, "tiem v", 10))).containsExactly(count("tiem vac", 2));
        assertThat(engine.words(new Beginning(TextField.SIGNER, FOLDED, "trang t", 10)))
                .isEmpty();
        assertThatThrownBy(() -> new Beginning(BODY, EXACT, "tiêm v", 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSlipIsALetterTooManyTooFewAnotherOrSwapped() {
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "chungg", 10))).containsExactly(count("chung", 1));
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "chun", 10))).containsExactly(count("chung", 1));
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "vhung", 10)))
                .containsExactly(count("chung", 1), count("vung", 1));
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "time", 10))).containsExactly(count("tiem", 2));
        assertThat(engine.words(new Similar(SUBJECT, EXACT, "chủnq", 10))).containsExactly(count("chủng", 1));
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "hcugn", 10))).isEmpty();
    }

    @Test
    void aWordIsNoSlipOfItself() {
        assertThat(engine.words(new Similar(SUBJECT, FOLDED, "tiem", 10)))
                .extracting(WordCount::word)
                .doesNotContain("tiem");
    }

    @Test
    void aFoldedWordIsSpeltInSeveralWays() {
        assertThat(engine.words(new Spellings(SUBJECT, List.of("duong"), 10)))
                .containsExactly(count("dương", 2), count("đường", 1));
        assertThat(engine.words(new Spellings(SUBJECT, List.of("duong"), 1))).containsExactly(count("dương", 2));
        assertThat(engine.words(new Spellings(SUBJECT, List.of("khong"), 10))).isEmpty();
    }

    @Test
    void theSpellingsOfNeighboursAreThoseThatStandSideBySide() {
        assertThat(engine.words(new Spellings(BODY, List.of("the", "bao"), 10)))
                .containsExactly(
                        count("thẻ", 1),
                        count("thế", 1),
                        count("thể", 1),
                        count("báo", 1),
                        count("bảo", 1),
                        count("thẻ bảo", 1));
        assertThat(engine.words(new Spellings(BODY, List.of("vac", "xin"), 10)))
                .containsExactly(count("vắc", 2), count("xin", 2), count("vắc xin", 2));
    }

    @Test
    void aWordWithAccentsIsSpeltSoAlone() {
        assertThat(engine.words(new Spellings(BODY, List.of("thẻ", "bao"), 10)))
                .containsExactly(count("thẻ", 1), count("báo", 1), count("bảo", 1), count("thẻ bảo", 1));
        assertThat(engine.words(new Spellings(BODY, List.of("thẻ", "bảo"), 10)))
                .containsExactly(count("thẻ", 1), count("bảo", 1));
        assertThat(engine.words(new Spellings(BODY, List.of("thé"), 10))).isEmpty();
    }

    @Test
    void wordsOfTasksAreCountedInTasks() {
        assertThat(engine.words(new Beginning(TASK, FOLDED, "kham", 10))).containsExactly(count("kham", 2));
        assertThat(engine.words(new Spellings(TASK, List.of("kham", "mat"), 10)))
                .contains(count("khám mắt", 1));
    }

    @Test
    void anEmptyIndexKnowsNoWord() {
        engine.next().publish();
        assertThat(engine.words(new Beginning(BODY, FOLDED, "t", 10))).isEmpty();
        assertThat(engine.words(new Similar(BODY, FOLDED, "tiem", 10))).isEmpty();
        assertThat(engine.words(new Spellings(BODY, List.of("tiem", "vac"), 10)))
                .isEmpty();
    }

    @Test
    void requestsAreBounded() {
        assertThatThrownBy(() -> new Beginning(BODY, FOLDED, "t", 101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spellings(BODY, List.of(), 10)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spellings(BODY, List.of("a", "a", "a", "a", "a", "a", "a", "a", "a"), 10))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anyWordsAreAnsweredAsReadingTheTextsAnswersThem() {
        PlainWords plain = new PlainWords(Examples.ALL);
        long seed = 20_261_121L;
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            TextField field = pick(List.of(TextField.values()), random);
            Form form = pick(List.of(Form.values()), random);
            String word = pick(plain.runs(field, form, 1), random);
            String row = pick(plain.runs(field, FOLDED, 2), random);
            List<String> spelt = new ArrayList<>(List.of(row.split(" ", -1)));
            spelt.set(random.nextInt(2), pick(plain.runs(field, EXACT, 1), random));
            int limit = 1 + random.nextInt(20);
            List<WordsRequest> requests = List.of(
                    new Beginning(field, form, word.substring(0, 1 + random.nextInt(word.length())), limit),
                    new Similar(field, form, slip(word, random), limit),
                    new Spellings(field, List.of(row.split(" ", -1)), limit),
                    new Spellings(field, spelt, limit));
            for (WordsRequest request : requests) {
                assertThat(engine.words(request))
                        .as("seed %d, round %d: %s", seed, i, request)
                        .isEqualTo(plain.find(request));
            }
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String slip(String word, Random random) {
        StringBuilder slipped = new StringBuilder(word);
        slipped.setCharAt(random.nextInt(word.length()), (char) ('a' + random.nextInt(26)));
        return slipped.toString();
    }

    private static WordCount count(String word, long count) {
        return new WordCount(word, count);
    }
}
