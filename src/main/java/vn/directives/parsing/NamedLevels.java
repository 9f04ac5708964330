package vn.directives.parsing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.directives.document.AuthorityLevel;
import vn.directives.text.SearchText;

/** The level of government that a body's own name tells, by {@code parsing/levels.tsv}. */
final class NamedLevels {
    private record Rule(
            AuthorityLevel level,
            List<String> anywhere,
            List<String> begins,
            List<String> never,
            List<String> neverBegins) {
        Rule(AuthorityLevel level) {
            this(level, new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        List<String> words(String where) {
            return switch (where) {
                case "anywhere" -> anywhere;
                case "begins" -> begins;
                case "never" -> never;
                case "never-begins" -> neverBegins;
                default -> throw new IllegalStateException("levels.tsv: " + where);
            };
        }

        boolean holds(String name) {
            return (Words.hasAny(name, anywhere) || Words.standsAt(name, 0, begins))
                    && !Words.hasAny(name, never)
                    && !Words.standsAt(name, 0, neverBegins);
        }
    }

    private static final List<Rule> RULES = load();

    private NamedLevels() {}

    /** Empty for a bare "thành phố", which may be either. */
    static Optional<AuthorityLevel> of(String name) {
        // "Lao động - Thương binh và Xã hội" is no xã.
        String folded = (" " + SearchText.bare(name) + " ").replace(" xa hoi ", " ");
        for (Rule rule : RULES) {
            if (rule.holds(folded)) {
                return Optional.of(rule.level());
            }
        }
        return Optional.empty();
    }

    private static List<Rule> load() {
        List<Rule> rules = new ArrayList<>();
        for (String line : Lexicon.lines("levels.tsv")) {
            String[] cells = line.split("\t", -1);
            AuthorityLevel level = AuthorityLevel.valueOf(cells[0].toUpperCase(Locale.ROOT));
            if (rules.isEmpty() || rules.getLast().level() != level) {
                rules.add(new Rule(level));
            }
            rules.getLast().words(cells[1]).add(" " + cells[2] + " ");
        }
        return List.copyOf(rules);
    }
}
