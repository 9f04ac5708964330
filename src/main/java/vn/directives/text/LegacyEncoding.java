package vn.directives.text;

/** The ways in which Vietnamese was written before Unicode, the commonest first, and UTF-8 that was misread. */
enum LegacyEncoding {
    TCVN3(new Tcvn3()),
    VNI_WINDOWS("vni-win"),
    VISCII("viscii"),
    VPS("vps"),
    WINDOWS_1258("windows-1258"),
    UTF_8(new MisreadUtf8()),
    VNI_MAC("vni-mac"),
    VIETWARE_X("vietware-x"),
    VIETWARE_F("vietware-f"),
    BKHCM2("bkhcm2"),
    BKHCM1("bkhcm1"),
    ISC("isc");

    // A reading fills its tables when it is made and changes nothing afterwards.
    @SuppressWarnings("ImmutableEnumChecker")
    private final LegacyReading reading;

    LegacyEncoding(String table) {
        this(new LegacyTable(table));
    }

    LegacyEncoding(LegacyReading reading) {
        this.reading = reading;
    }

    /** Whether a capital with an accent is the same byte as the small letter. */
    boolean sharesCase() {
        return this == TCVN3 || this == VIETWARE_F || this == VPS;
    }

    /** What a part of a line between two spaces says in this encoding. */
    String read(String line, int from, int to) {
        StringBuilder out = new StringBuilder(to - from + 8);
        reading.read(line, from, to, out);
        return out.toString();
    }
}
