package vn.directives.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of the fields of a directive's head; null is a field that is not known, or not spoken of. */
public record HeaderValues(
        @Nullable String number,
        @Nullable DirectiveType type,
        @Nullable String subject,
        @Nullable LocalDate issued,
        @Nullable String place,
        @Nullable Authority authority,
        @Nullable Province province,
        @Nullable Labelled district,
        @Nullable Urgency urgency,
        @Nullable Secrecy secrecy,
        @Nullable Signer signer) {
    /** Nothing known. */
    public static final HeaderValues NONE =
            new HeaderValues(null, null, null, null, null, null, null, null, null, null, null);

    /** Those of a directive. */
    public static HeaderValues of(Directive d) {
        return new HeaderValues(
                d.number(),
                d.type(),
                d.subject(),
                d.issued(),
                d.place(),
                d.authority(),
                d.province(),
                d.district(),
                d.urgency(),
                d.secrecy(),
                d.signer());
    }

    /** These, but for those fields, which are as in {@code other}. */
    public HeaderValues with(Set<HeaderField> fields, HeaderValues other) {
        return new HeaderValues(
                fields.contains(HeaderField.NUMBER) ? other.number : number,
                fields.contains(HeaderField.TYPE) ? other.type : type,
                fields.contains(HeaderField.SUBJECT) ? other.subject : subject,
                fields.contains(HeaderField.ISSUED) ? other.issued : issued,
                fields.contains(HeaderField.PLACE) ? other.place : place,
                fields.contains(HeaderField.AUTHORITY) ? other.authority : authority,
                fields.contains(HeaderField.PROVINCE) ? other.province : province,
                fields.contains(HeaderField.DISTRICT) ? other.district : district,
                fields.contains(HeaderField.URGENCY) ? other.urgency : urgency,
                fields.contains(HeaderField.SECRECY) ? other.secrecy : secrecy,
                fields.contains(HeaderField.SIGNER) ? other.signer : signer);
    }

    /** That of one field alone. */
    public HeaderValues only(HeaderField field) {
        return NONE.with(Set.of(field), this);
    }

    /** The directive with these values in its head, and with these warnings and corrected fields. */
    public Directive over(Directive d, List<String> corrected, List<ParseWarning> warnings) {
        return new Directive(
                d.id(),
                d.externalId(),
                number,
                type,
                subject,
                issued,
                place,
                authority,
                province,
                district,
                d.addressees(),
                d.citations(),
                urgency,
                secrecy,
                d.tasks(),
                d.recipients(),
                signer,
                d.text(),
                d.textQuality(),
                corrected,
                warnings,
                d.source());
    }
}
