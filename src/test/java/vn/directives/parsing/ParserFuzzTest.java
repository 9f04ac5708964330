package vn.directives.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.directives.document.Citation;
import vn.directives.document.Deadline;
import vn.directives.document.Span;
import vn.directives.document.Task;
import vn.directives.text.SearchText;

/** However a directive is torn, the parser says only what stands in the text. */
class ParserFuzzTest {
    private static final int ROUNDS = 600;
    private static final Pattern SPACE = Pattern.compile("\\s++");
    private static final Pattern PAGE_NUMBER = Pattern.compile("(?m)^[ \\t]*+\\d{1,3}+[ \\t]*+$");
    private static final Pattern SPACED_DIGITS = Pattern.compile("(?<!\\d)(\\d)\\s(\\d)(?!\\d)");
    private static final Pattern NOT_DIGITS = Pattern.compile("\\D++");

    @Test
    void tornTextsGiveOnlyWhatStandsInThem() {
        long seed = Long.getLong("fuzz.seed", 20_261_121L);
        Random random = new Random(seed);
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", ROUNDS); round++) {
            String text = torn(random);
            try {
                check(Parsers.parse(text));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("-Dfuzz.seed=" + seed + " round " + round + " text:\n" + text, e);
            }
        }
    }

    private static void check(ParsedDirective parsed) {
        String text = parsed.text();
        for (Fact fact : parsed.facts()) {
            inside(fact.span(), text);
        }
        for (Task task : parsed.tasks()) {
            inside(task.span(), text);
            sameWords(task.text(), span(task).of(text));
            task.deadlines().forEach(deadline -> dateIn(deadline, parsed));
            task.assignees().forEach(assignee -> wordsIn(assignee.label(), text));
            task.coAssignees().forEach(assignee -> wordsIn(assignee.label(), text));
        }
        parsed.citations().forEach(citation -> numberIn(citation.number(), text));
        parsed.citations().stream().map(Citation::issued).forEach(date -> dateIn(date, text));
        numberIn(parsed.number(), text);
        dateIn(parsed.issued(), text);
        wordsIn(parsed.subject(), text);
        parsed.addressees().forEach(addressee -> wordsIn(addressee, text));
        parsed.recipients().forEach(recipient -> wordsIn(recipient, text));
    }

    /** The span's text is the task's; a torn "V/v" box, a page number or a bar of a table may stand in between. */
    private static void sameWords(String task, String spanned) {
        boolean torn = spanned.contains("V/v")
                || spanned.contains("|")
                || PAGE_NUMBER.matcher(spanned).find();
        if (!torn) {
            assertThat(task).isEqualTo(plain(spanned));
            return;
        }
        Iterator<String> words = SPACE.splitAsStream(plain(spanned)).iterator();
        for (String word : SPACE.split(task, -1)) {
            assertThat(words).as("%s in %s", word, spanned).hasNext();
            while (words.hasNext() && !words.next().equals(word)) {
                assertThat(words).as("%s in %s", word, spanned).hasNext();
            }
        }
    }

    private static Span span(Task task) {
        if (task.span() == null) {
            throw new AssertionError("a task without a span");
        }
        return task.span();
    }

    private static void inside(@Nullable Span span, String text) {
        if (span != null) {
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
        }
    }

    /** On one line, without emphasis and without printed lines that hold no letter and no digit: a dash torn off its item. */
    private static String plain(String text) {
        String worded = text.lines()
                .filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit))
                .collect(Collectors.joining(" "));
        return SPACE.matcher(worded.replace("*", "")).replaceAll(" ").strip();
    }

    private static void numberIn(@Nullable String number, String text) {
        if (number != null) {
            String digits = NOT_DIGITS.splitAsStream(number).findFirst().orElse("");
            assertThat(text).contains(digits);
            String dashed = SPACE.matcher(text).replaceAll("").replace('–', '-').replace("*", "");
            assertThat(dashed.toUpperCase(Locale.ROOT)).contains(number.toUpperCase(Locale.ROOT));
        }
    }

    /** Day, month and year of a printed date stand in the text, padded or not. */
    private static void dateIn(@Nullable LocalDate date, String text) {
        if (date != null) {
            assertThat(numbers(text)).contains(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
        }
    }

    /**
     * The words of a deadline stand in the text; its day, month and year stand in its own words, but for what a month, a quarter
     * or a year ends with and a year that comes from the document's date.
     */
    private static void dateIn(Deadline deadline, ParsedDirective parsed) {
        for (String word : SPACE.split(deadline.text(), -1)) {
            assertThat(parsed.text()).contains(word);
        }
        LocalDate date = deadline.date();
        if (date == null) {
            return;
        }
        String words = SearchText.bare(deadline.text());
        Set<Integer> numbers = numbers(words);
        boolean quarter = words.contains("quy ");
        boolean wholeYear = LocalDate.of(date.getYear(), 12, 31).equals(date);
        if (!quarter && !wholeYear) {
            assertThat(numbers).as(words).contains(date.getMonthValue());
        }
        if (!quarter && !wholeYear && date.getDayOfMonth() != date.lengthOfMonth()) {
            assertThat(numbers).as(words).contains(date.getDayOfMonth());
        }
        LocalDate issued = parsed.issued();
        boolean fromIssued = issued != null && Math.abs(date.getYear() - issued.getYear()) <= 1;
        if (!fromIssued) {
            assertThat(numbers).as(words).contains(date.getYear());
        }
    }

    /** The numbers in a text; digits that letter-spacing parted count as one number, too. */
    private static Set<Integer> numbers(String text) {
        Set<Integer> numbers = new HashSet<>();
        for (String spelled : List.of(text, SPACED_DIGITS.matcher(text).replaceAll("$1$2"))) {
            NOT_DIGITS
                    .splitAsStream(spelled)
                    .filter(digits -> !digits.isEmpty() && digits.length() < 9)
                    .map(Integer::valueOf)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static void wordsIn(@Nullable String name, String text) {
        if (name != null) {
            String folded = SearchText.bare(text.replace("*", ""));
            for (String word : SPACE.split(SearchText.bare(name), -1)) {
                assertThat(folded).contains(word);
            }
        }
    }

    /** A golden text whose lines are cut, repeated, joined, swapped or taken from another one. */
    private static String torn(Random random) {
        List<String> lines = new ArrayList<>(golden(random));
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && !lines.isEmpty(); i++) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(random.nextInt(lines.size() + 1), line);
                case 2 -> lines.set(at, line.substring(random.nextInt(line.length() + 1)));
                case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                case 4 -> Collections.swap(lines, at, random.nextInt(lines.size()));
                case 5 -> {
                    if (at + 1 < lines.size()) {
                        lines.set(at, line + " " + lines.remove(at + 1));
                    }
                }
                case 6 -> lines.addAll(at, golden(random));
                default -> {
                    int cut = random.nextInt(line.length() + 1);
                    lines.set(at, line.substring(0, cut) + "\n" + line.substring(cut));
                }
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> golden(Random random) {
        String name = Parsers.CASES.get(random.nextInt(Parsers.CASES.size()));
        return Parsers.golden(name + ".txt").lines().toList();
    }
}
