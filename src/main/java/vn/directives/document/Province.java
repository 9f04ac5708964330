package vn.directives.document;

/**
 * A province as it was when the directive was issued, and the one its land belongs to today.
 *
 * @param value slug of the bare name: {@code kon-tum}
 * @param label bare name: {@code Kon Tum}
 * @param current the present province; the same name when it was not merged
 */
public record Province(String value, String label, Labelled current) {}
