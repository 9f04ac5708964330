package vn.directives.search;

import java.util.Arrays;
import java.util.Optional;
import vn.directives.text.Slug;

/** The fields that may be named in the box, in Vietnamese or English, with or without marks: {@code tỉnh:kon-tum}. */
enum FieldName {
    NUMBER("so", "number"),
    AUTHORITY("co-quan", "authority"),
    PROVINCE("tinh", "province"),
    ASSIGNEE("giao", "assignee"),
    ISSUED("ngay", "issued");

    /** The longest name, in code units. */
    static final int LONGEST = 9;

    private final String vietnamese;
    private final String english;

    FieldName(String vietnamese, String english) {
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The field of this name, whatever its case and marks. */
    static Optional<FieldName> of(String name) {
        String slug = Slug.of(name);
        return Arrays.stream(values())
                .filter(field -> field.vietnamese.equals(slug) || field.english.equals(slug))
                .findFirst();
    }

    /** Whether a value says something: a day, a month or a year for the date, letters or digits for the others. */
    boolean means(String value) {
        return this == ISSUED
                ? DateExpression.absolute(value).isPresent()
                : !Slug.of(value).isEmpty();
    }
}
