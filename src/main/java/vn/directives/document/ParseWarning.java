package vn.directives.document;

/**
 * Something a reader should know before trusting a field.
 *
 * @param code stable: {@code province-unknown}
 * @param message what is not known and why, for people
 */
public record ParseWarning(String code, String message) {}
