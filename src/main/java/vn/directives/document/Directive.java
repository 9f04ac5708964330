package vn.directives.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One administrative directive with its tasks. A field that the text does not tell is null, and has a warning.
 *
 * @param id stable: from {@code externalId} where the caller gave one, else from the content
 * @param number số ký hiệu as printed, without white space: {@code 3262/UBND-KGVX}
 * @param subject trích yếu, on one line, without "V/v"
 * @param issued the date of the place-and-date line
 * @param place the place of that line
 * @param district null for bodies above the district, and since 1/7/2025
 * @param addressees the items after "Kính gửi", as printed
 * @param recipients the items after "Nơi nhận", as printed
 * @param text the whole text, NFC; the spans of the tasks point into it
 * @param corrected names of the fields that a person corrected
 */
public record Directive(
        String id,
        @Nullable String externalId,
        @Nullable String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable String place,
        @Nullable Authority authority,
        @Nullable Province province,
        @Nullable Labelled district,
        List<String> addressees,
        List<Citation> citations,
        @Nullable Urgency urgency,
        @Nullable Secrecy secrecy,
        List<Task> tasks,
        List<String> recipients,
        @Nullable Signer signer,
        String text,
        TextQuality textQuality,
        List<String> corrected,
        List<ParseWarning> warnings,
        Source source) {
    public Directive {
        addressees = List.copyOf(addressees);
        citations = List.copyOf(citations);
        tasks = List.copyOf(tasks);
        recipients = List.copyOf(recipients);
        corrected = List.copyOf(corrected);
        warnings = List.copyOf(warnings);
    }
}
