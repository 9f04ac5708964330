package vn.directives.engine;

/**
 * A directive as far as it is needed to be compared with others.
 *
 * @param fingerprint says nothing ({@link Fingerprint#NOTHING}) where the index is of a form that has none yet
 */
public record Fingerprinted(String id, Marks marks, Fingerprint fingerprint) {}
