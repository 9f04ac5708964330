package vn.directives.search;

/** How many parts of what was typed must be there. */
enum Demand {
    ALL,

    /**
     * Half of up to 6 parts, 3 of up to 10, three tenths of more. Measured on questions whose answers were known: without loss
     * beside a single part, where three fifths of 8 words lose one answer in sixty.
     */
    SOME,

    ONE;

    private static final int SHORT = 6;
    private static final float SHARE_OF_LONG = 0.3f;

    /** Of so many parts. */
    int of(int parts) {
        return switch (this) {
            case ALL -> parts;
            case SOME ->
                parts <= SHORT ? (parts + 1) / 2 : Math.max((SHORT + 1) / 2, (int) Math.ceil(SHARE_OF_LONG * parts));
            case ONE -> 1;
        };
    }
}
