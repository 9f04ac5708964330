package vn.directives.parsing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Deadline;
import vn.directives.document.Span;

/**
 * Finds by when something must be done: the phrases of time that ask. The date of a cited document, an age range or a school year
 * is none, nor, outside a field of time, is one that had
 * passed when the document was issued: "hộ nghèo phát sinh trước ngày 01/01/2020".
 */
final class DeadlineFinder {
    /** A deadline and where it stands in the text that was searched. */
    record Found(Deadline deadline, Span span, String rule) {}

    private DeadlineFinder() {}

    /**
     * The deadlines in a paragraph, in its order.
     *
     * @param timeField whether the text stands after a label such as "Thời gian:", which makes every date in it a deadline
     */
    static List<Found> find(String text, String folded, @Nullable LocalDate issued, boolean timeField) {
        List<TimePhrase> phrases = TimePhrases.find(folded, issued, timeField);
        if (phrases.isEmpty()) {
            return List.of();
        }
        return phrases.stream()
                .filter(TimePhrase::isDue)
                .filter(phrase -> timeField
                        || phrase.date() == null
                        || issued == null
                        || !phrase.date().isBefore(issued))
                .map(phrase -> new Found(
                        new Deadline(phrase.date(), phrase.span().of(text), phrase.rule()),
                        phrase.span(),
                        phrase.rulename()))
                .toList();
    }
}
