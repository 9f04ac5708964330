package vn.directives.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.directives.search.QueryNode.Phrase;
import vn.directives.search.QueryNode.Word;
import vn.directives.text.Slug;
import vn.directives.text.TextNormalizer;

/** What may be written in several ways: {@code vắc xin} and {@code vaccine}, {@code UBND} and {@code Ủy ban nhân dân}. */
public final class Synonyms {
    /** No synonyms. */
    public static final Synonyms NONE = new Synonyms();

    /** How the members of a group stand to each other; the names in the file are those in small letters. */
    private enum Kind {
        SPELLING(1),
        ABBREVIATION(1),
        NEAR(0.5f),
        RELATED(0.25f),
        /** Meant only before a number. */
        NUMBER(1),
        /** Meant only where a body is asked for. */
        BODY(1);

        private final float weight;

        Kind(float weight) {
            this.weight = weight;
        }
    }

    /**
     * Another way of writing something.
     *
     * @param text as listed
     * @param words its words, one at least
     * @param weight what it is worth beside what was typed, 0 to 1
     */
    record Alternative(String text, List<Word> words, float weight) {
        Alternative {
            words = List.copyOf(words);
        }
    }

    /**
     * Neighbouring parts of a query that can be written otherwise.
     *
     * @param length how many parts
     * @param typed the words in them
     * @param alternatives the other ways, one at least
     */
    record Run(int length, List<Word> typed, List<Alternative> alternatives) {
        Run {
            typed = List.copyOf(typed);
            alternatives = List.copyOf(alternatives);
        }

        /** As typed, hyphens as spaces. */
        String shown() {
            return String.join(" ", typed.stream().map(Word::typed).toList());
        }

        /** Whether it was typed with any mark. */
        boolean hasMarks() {
            return typed.stream().anyMatch(Word::hasMarks);
        }
    }

    private record Member(Kind kind, String text, List<Word> words, List<Member> group) {}

    /** By their folded words with a space between. */
    private final Map<String, List<Member>> members = new HashMap<>();

    private int longest;

    private Synonyms() {}

    /**
     * The synonyms that come with the service, and those of a file in the same form.
     *
     * @throws IllegalArgumentException when the file cannot be read or a line of it is wrong, saying which and why
     */
    public static Synonyms load(@Nullable Path more) {
        Synonyms synonyms = new Synonyms();
        try (InputStream stream = Synonyms.class.getResourceAsStream("/search/synonyms.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("Missing from the class path: search/synonyms.tsv");
            }
            synonyms.read(new InputStreamReader(stream, StandardCharsets.UTF_8), "search/synonyms.tsv");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (more != null) {
            try (Reader reader = Files.newBufferedReader(more)) {
                synonyms.read(reader, more.toString());
            } catch (IOException e) {
                throw new IllegalArgumentException(more + " cannot be read as UTF-8 text: " + e, e);
            }
        }
        return synonyms;
    }

    private void read(Reader reader, String name) throws IOException {
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                add(line, name + ", line " + number);
            }
        }
    }

    private void add(String line, String place) {
        String[] cells = TextNormalizer.normalize(line).split("\t", -1);
        Kind kind = Arrays.stream(Kind.values())
                .filter(k -> ParameterNames.lower(k).equals(cells[0].strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(place
                        + ": a line begins with spelling, abbreviation, near, related, number or body, then a tab"));
        List<Member> group = new ArrayList<>();
        for (String text : (cells.length > 1 ? cells[1] : "").split("\\|", -1)) {
            List<Word> words =
                    Words.of(text.strip()).stream().flatMap(List::stream).toList();
            if (!words.isEmpty()) {
                group.add(new Member(kind, text.strip(), words, group));
            }
        }
        if (group.size() < 2) {
            throw new IllegalArgumentException(place + ": a group has two members at least, with | between them");
        }
        boolean slot = kind == Kind.NUMBER || kind == Kind.BODY;
        for (Member member : slot ? group.subList(0, 1) : group) {
            members.computeIfAbsent(key(member.words()), k -> new ArrayList<>()).add(member);
            longest = Math.max(longest, member.words().size());
        }
    }

    /**
     * The longest run of parts from {@code at} on that can be written otherwise.
     *
     * @param most how many parts it may have
     */
    Optional<Run> find(List<QueryNode> parts, int at, int most) {
        Run found = null;
        List<Word> words = new ArrayList<>();
        for (int i = at; i < parts.size() && i - at < most && words.size() < longest; i++) {
            List<Word> more = loose(parts.get(i));
            if (more.isEmpty()) {
                break;
            }
            words.addAll(more);
            List<Alternative> alternatives = alternatives(words, beforeNumber(parts, i + 1));
            if (!alternatives.isEmpty()) {
                found = new Run(i - at + 1, words, alternatives);
            }
        }
        return Optional.ofNullable(found);
    }

    /** All the runs of these parts, the longest first where they overlap, with those inside them. */
    List<Run> all(List<QueryNode> parts) {
        return all(parts, parts.size());
    }

    private List<Run> all(List<QueryNode> parts, int most) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < parts.size(); ) {
            Optional<Run> run = find(parts, i, most);
            if (run.isPresent()) {
                int length = run.get().length();
                runs.add(run.get());
                runs.addAll(all(parts.subList(i, i + length), length - 1));
                i += length;
            } else {
                i++;
            }
        }
        return runs;
    }

    /** The slugs of a body's name in all its spellings; a code such as BTC may be several. */
    List<String> bodySlugs(String name) {
        List<Word> words = Words.of(name).stream().flatMap(List::stream).toList();
        List<String> slugs = new ArrayList<>();
        for (Member member : matching(words)) {
            if (member.kind() == Kind.ABBREVIATION || member.kind() == Kind.BODY) {
                member.group().forEach(other -> slugs.add(Slug.of(other.text())));
            }
        }
        return slugs.stream().distinct().toList();
    }

    private List<Alternative> alternatives(List<Word> words, boolean beforeNumber) {
        Map<String, Alternative> alternatives = new LinkedHashMap<>();
        List<Member> typed = matching(words);
        for (Member member : typed) {
            if (member.kind() == Kind.BODY || (member.kind() == Kind.NUMBER && !beforeNumber)) {
                continue;
            }
            for (Member other : member.group()) {
                if (typed.stream().noneMatch(t -> sameWords(t, other))) {
                    alternatives.putIfAbsent(
                            exactKey(other.words()), new Alternative(other.text(), other.words(), other.kind().weight));
                }
            }
        }
        return List.copyOf(alternatives.values());
    }

    private static boolean sameWords(Member one, Member other) {
        return exactKey(one.words()).equals(exactKey(other.words()));
    }

    /** A word typed without marks is any member of its letters, a word typed with marks the one that has them. */
    private List<Member> matching(List<Word> words) {
        return members.getOrDefault(key(words), List.of()).stream()
                .filter(member -> {
                    for (int i = 0; i < words.size(); i++) {
                        Word typed = words.get(i);
                        if (typed.hasMarks()
                                && !typed.exact().equals(member.words().get(i).exact())) {
                            return false;
                        }
                    }
                    return true;
                })
                .toList();
    }

    private static boolean beforeNumber(List<QueryNode> parts, int at) {
        if (at >= parts.size()) {
            return false;
        }
        return switch (parts.get(at)) {
            case Word word -> word.isNumber() || (word.folded().equals("so") && beforeNumber(parts, at + 1));
            case Phrase phrase -> phrase.words().getFirst().isNumber();
            default -> false;
        };
    }

    /** The words of a part that may stand in a run: what is in quotation marks is meant as it is. */
    private static List<Word> loose(QueryNode part) {
        return switch (part) {
            case Word word -> List.of(word);
            case Phrase phrase -> phrase.quoted() ? List.of() : phrase.words();
            default -> List.of();
        };
    }

    private static String key(List<Word> words) {
        return String.join(" ", words.stream().map(Word::folded).toList());
    }

    private static String exactKey(List<Word> words) {
        return String.join(" ", words.stream().map(Word::exact).toList());
    }
}
