package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.post;

import java.util.List;
import java.util.function.Supplier;

/** JSON that is too long, too deep, or not what it ought to be. */
final class HostileBodies {
    private static final String JSON = "application/json";
    private static final String SEARCH = "/api/v1/search";
    private static final String LOOKUP = "/api/v1/citations/lookup";
    private static final int MEGABYTE = 1 << 20;

    private HostileBodies() {}

    static List<HostileKind> kinds() {
        return List.of(
                json(
                        "JSON: 100 MB of [, of unknown length",
                        LOOKUP,
                        () -> Body.of("[", 100L * MEGABYTE).chunked(),
                        413),
                json("JSON: 100 MB of [, announced", SEARCH, () -> Body.of("[", 100L * MEGABYTE), 413),
                json("JSON: 20 MB of [", LOOKUP, () -> Body.of("[", 20L * MEGABYTE), 400, 413),
                json("JSON: eight million empty objects", SEARCH, () -> objects("{},", 8_000_000), 400, 413),
                json("JSON: eight million empty lists", LOOKUP, () -> objects("[],", 8_000_000), 400, 413),
                json("JSON: 100,000 objects inside each other", SEARCH, HostileBodies::nested, 400, 413),
                search("JSON: the number 1e999999999", Body.of("{\"limit\": 1e999999999}"), 400, 413),
                json("JSON: a number of a million digits", SEARCH, HostileBodies::digits, 400, 413),
                json("JSON: one key a million times", SEARCH, HostileBodies::duplicates, 200, 400, 413),
                json("JSON: a text of 24 MB", LOOKUP, () -> text("a", 24L * MEGABYTE), 400, 413),
                json("JSON: 20 MB of 1/1/1/, to find numbers in", LOOKUP, () -> text("1/", 10L * MEGABYTE), 400, 413),
                json("JSON: 200,000 letters of 1/1/1/, to find numbers in", LOOKUP, () -> text("1/", 100_000), 200),
                json("JSON: 20,000 different numbers to find", LOOKUP, HostileBodies::numbers, 200, 400, 413),
                json("JSON: a query of 20 MB", SEARCH, () -> query("tiêm ", 3_500_000), 200, 400, 413),
                json("JSON: a query of 200,000 words", SEARCH, () -> query("vawcs ", 200_000), 200, 400, 413),
                json("JSON: a query of a million accents", SEARCH, () -> query("\u0301", 1_000_000), 200, 400, 413),
                json("JSON: a query of a million brackets", SEARCH, () -> query("(", 1_000_000), 200, 400, 413),
                json("JSON: a filter of a million values", SEARCH, HostileBodies::values, 200, 400, 413),
                search("JSON: wrong types everywhere", Body.of(WRONG_TYPES), 400, 413),
                search("JSON: cut off", Body.of("{\"q\": \"tiêm v"), 400, 413),
                search(
                        "JSON: bytes that are no UTF-8",
                        Body.of("{\"q\": \"").then(NO_UTF_8, 100).then("\"}"),
                        200,
                        400),
                search(
                        "JSON: halves of surrogate pairs",
                        Body.of("{\"q\": \"\\ud800 \\udfff\\u0000\"}"),
                        200,
                        400,
                        413),
                json(
                        "JSON: as a document, 100,000 objects inside each other",
                        "/api/v1/directives",
                        HostileBodies::nested,
                        201,
                        422),
                correction("a correction with a subject of 20 MB", () -> subject("a", 20L * MEGABYTE), 200, 400, 413),
                correction("a correction with 100,000 objects inside each other", HostileBodies::nested, 400, 413));
    }

    private static final String WRONG_TYPES =
            "{\"q\": {\"a\": []}, \"limit\": [[1]], \"page\": true, \"facet\": {}, \"cursor\": 1.5, \"level\": [null, {}]}";
    private static final byte[] NO_UTF_8 = {(byte) 0xC3, 0x28, (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80};

    private static HostileKind json(String name, String address, Supplier<Body> body, int... allowed) {
        return post(name, address, JSON, body, allowed);
    }

    private static HostileKind search(String name, Body body, int... allowed) {
        return json(name, SEARCH, () -> body, allowed);
    }

    private static HostileKind correction(String name, Supplier<Body> patch, int... allowed) {
        return HostileKind.of(
                name,
                target -> target.send("PATCH", "/api/v1/directives/" + target.someId(), JSON, patch.get()),
                allowed);
    }

    private static Body nested() {
        return Body.of("{\"q\":", 100_000).then("1").then("}", 100_000);
    }

    private static Body objects(String piece, int times) {
        return Body.of("{\"q\": [").then(piece, times).then("1]}");
    }

    private static Body digits() {
        return Body.of("{\"limit\": ").then("9", MEGABYTE).then("}");
    }

    private static Body duplicates() {
        return Body.of("{").then("\"q\":1,", MEGABYTE).then("\"q\":1}");
    }

    private static Body text(String piece, long times) {
        return Body.of("{\"text\": \"").then(piece, times).then("\"}");
    }

    private static Body query(String piece, long times) {
        return Body.of("{\"q\": \"").then(piece, times).then("\"}");
    }

    private static Body subject(String piece, long times) {
        return Body.of("{\"subject\": \"").then(piece, times).then("\"}");
    }

    private static Body values() {
        return Body.of("{\"province\": [").then("\"kon-tum\",", MEGABYTE).then("\"x\"]}");
    }

    private static Body numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int i = 1; numbers.length() < 199_000; i++) {
            numbers.append(i).append("/TB ");
        }
        return text(numbers.toString(), 1);
    }
}
