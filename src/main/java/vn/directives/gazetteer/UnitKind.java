package vn.directives.gazetteer;

/** The levels of the administrative units; there are no districts since 1/7/2025. */
public enum UnitKind {
    PROVINCE,
    DISTRICT,
    COMMUNE
}
