package vn.directives.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.directives.text.SearchText;

/** What every directive writes: it tells nothing of who copied whom. The sentences are those of {@code common-wording.txt}. */
final class CommonWording {
    /** "30/9/2021", "30-09-2021", "9/2021", "ngày 30 tháng 9 năm 2021": each copy has its own. */
    private static final Pattern DATE = Pattern.compile(
            "\\b(?:\\d{1,2}[/.-])?\\d{1,2}[/.-](?:19|20)\\d{2}\\b|\\b\\d{1,2} thang \\d{1,2}(?: nam \\d{4})?\\b");

    private static final Set<Long> SHINGLES = read("common-wording.txt").stream()
            .flatMap(sentence -> Fingerprint.shingles(sentence).boxed())
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> GROUNDS = List.of(
            "can cu ",
            "theo de nghi ",
            "xet de nghi ",
            "thuc hien ",
            "xet to trinh ",
            "tiep theo ",
            "ngay ",
            "so:",
            "so ");

    private static final String ADDRESSEES = "kinh gui";
    private static final String RECIPIENTS = "noi nhan";

    private CommonWording() {}

    /** Whether a shingle does not stand in a common sentence. */
    static boolean isRare(long shingle) {
        return !SHINGLES.contains(shingle);
    }

    /** A folded text in pieces, without the dates between them. */
    static Stream<String> betweenDates(String folded) {
        return DATE.splitAsStream(folded);
    }

    /** The lines between the addressees, or the beginning, and the list of recipients, without those that give the grounds. */
    static List<String> bodyOf(String text) {
        List<String> body = new ArrayList<>();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            String bare = SearchText.bare(line.strip());
            if (bare.startsWith(RECIPIENTS)) {
                break;
            }
            if (bare.startsWith(ADDRESSEES)) {
                body.clear();
            } else if (!bare.isEmpty() && GROUNDS.stream().noneMatch(bare::startsWith)) {
                body.add(line.strip());
            }
        }
        return body;
    }

    private static List<String> read(String name) {
        try (InputStream in = CommonWording.class.getResourceAsStream("/engine/" + name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
