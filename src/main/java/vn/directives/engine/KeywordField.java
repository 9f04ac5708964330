package vn.directives.engine;

import java.util.Locale;

/** The fields that hold whole values: filters and facets. */
public enum KeywordField {
    PROVINCE,
    PROVINCE_CURRENT,
    DISTRICT,
    /** Slug of the bare name of the commune whose body issued it. */
    COMMUNE,
    AUTHORITY,
    AUTHORITY_LEVEL,
    TYPE,
    /** On a directive, those of all its tasks. */
    ASSIGNEE,
    /** Slug of the signer's name. */
    SIGNER,
    /** Cited numbers in canonical form. */
    CITES,
    TEXT_QUALITY,
    /** Codes of the warnings. */
    WARNING,
    /** The own number in canonical form. */
    NUMBER,
    /** The own number by its digits and letters alone, for numbers as people type them. */
    NUMBER_KEY,
    /** Cited numbers by their digits and letters alone. */
    CITES_KEY,
    /** Cited numbers as in {@link #CITES_KEY}, an @ sign and the date cited with them, if any: {@code 16.CTTTG@2020-03-31}. */
    CITES_DATED,
    ISSUED_YEAR,
    DIRECTIVE_ID,
    EXTERNAL_ID,
    /** Numbers that it amends, replaces or revokes, in canonical form. */
    CHANGES,
    /** What near copies share, see {@link Fingerprint#bands}; on directives alone. */
    COPY_BAND,
    /** See {@link Marks#copyGroup}; on directives alone, where each has exactly one. */
    COPY_GROUP,
    /** See {@link Marks#status}. */
    STATUS;

    /** The name on the wire and in an index: {@code province_current}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
