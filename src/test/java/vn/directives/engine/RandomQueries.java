package vn.directives.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.directives.engine.TextField.Form;

/** Questions made by chance, of the words and values that the examples hold and a few that they do not. */
final class RandomQueries {
    private static final List<String> WORDS = List.of(
            "tiêm", "tiem", "vắc", "vac", "xin", "vùng", "cao", "thẻ", "the", "đường", "duong", "sở", "so", "te",
            "khong");
    private static final List<KeywordField> FIELDS = List.of(
            KeywordField.PROVINCE,
            KeywordField.TYPE,
            KeywordField.ASSIGNEE,
            KeywordField.CITES,
            KeywordField.CITES_KEY,
            KeywordField.ISSUED_YEAR);
    private static final List<String> VALUES = List.of(
            "kon-tum",
            "son-la",
            "cong-van",
            "chi-thi",
            "so-y-te",
            "cong-an-tinh",
            "2021",
            "2022",
            "15/CT-TTG",
            "15.CTTTG",
            "nobody");

    private final Random random;

    RandomQueries(long seed) {
        random = new Random(seed);
    }

    Query next(int depth) {
        if (depth == 0) {
            return leaf();
        }
        return switch (random.nextInt(11)) {
            case 0, 1 -> new Query.AllOf(some(depth));
            case 2, 3 -> new Query.AnyOf(some(depth), 1 + random.nextInt(2));
            case 4 -> new Query.Best(some(depth));
            case 5 -> new Query.Ranked(next(depth - 1), some(depth));
            case 6 -> new Query.Not(next(depth - 1));
            case 7 -> new Query.Filter(next(depth - 1));
            case 8 -> new Query.Boost(next(depth - 1), 2);
            case 9 -> new Query.Constant(next(depth - 1), 3);
            default -> new Query.HasTask(next(depth - 1));
        };
    }

    private List<Query> some(int depth) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> next(depth - 1))
                .toList();
    }

    private Query leaf() {
        TextField field = pick(List.of(TextField.values()));
        Form form = pick(List.of(Form.values()));
        return switch (random.nextInt(9)) {
            case 0 -> random.nextInt(5) == 0 ? new Query.None() : new Query.All();
            case 1, 2 -> new Query.Term(field, form, word());
            case 3 -> new Query.Prefix(field, form, word().substring(0, 1 + random.nextInt(2)));
            case 4 -> new Query.Phrase(field, form, List.of(word(), word()), 0);
            case 5 -> new Query.Pair(field, form, word(), word());
            case 6 ->
                new Query.OneOf(
                        pick(FIELDS),
                        Stream.generate(() -> pick(VALUES))
                                .limit(random.nextInt(4))
                                .toList());
            case 7 ->
                random.nextBoolean()
                        ? new Query.Missing(pick(FIELDS))
                        : new Query.StartsWith(pick(FIELDS), pick(VALUES).substring(0, 1 + random.nextInt(4)));
            default -> between();
        };
    }

    private Query between() {
        DateField field = pick(List.of(DateField.values()));
        LocalDate from = LocalDate.parse("2018-01-01").plusDays(random.nextInt(2_000));
        return switch (random.nextInt(3)) {
            case 0 -> new Query.Between(field, from, null);
            case 1 -> new Query.Between(field, null, from);
            default -> new Query.Between(field, from, from.plusDays(random.nextInt(400)));
        };
    }

    private String word() {
        return pick(WORDS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
