package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.post;

import java.util.List;
import java.util.function.Supplier;

/** Forms as no browser sends them. */
final class HostileForms {
    private static final String DIRECTIVES = "/api/v1/directives";
    private static final String FORM = "multipart/form-data; boundary=b";
    private static final String END = "--b--\r\n";

    private HostileForms() {}

    static List<HostileKind> kinds() {
        return List.of(
                form(
                        "form: without the last two letters of its end",
                        FORM,
                        () -> file("a.txt").then("--b"),
                        201,
                        400),
                form(
                        "form: cut off inside its file",
                        FORM,
                        () -> part("file\"; filename=\"a.txt").then("Giao"),
                        400),
                form(
                        "form: 10,000 parts",
                        FORM,
                        () -> part("file\"; filename=\"a.txt")
                                .then(PART, 10_000)
                                .then(END),
                        400,
                        413),
                form("form: 1,000 files", FORM, () -> Body.of(FILE, 1_000).then(END), 200, 201, 400, 413),
                named("form: a file name that climbs out", "../../../../etc/passwd", 200, 201),
                named("form: a file name with NUL and newline", "a%00\u0000b\u202Etxt.exe", 200, 201, 400),
                named("form: a file name of 10 KB", "a".repeat(10_000) + ".txt", 200, 201, 400, 413),
                form("form: a boundary of 5 KB", FORM + "b".repeat(5_000), () -> Body.of("--b".repeat(5_000)), 400),
                form(
                        "form: no boundary",
                        "multipart/form-data",
                        () -> file("a.txt").then(END),
                        400),
                form("form: a part with a head of 1 MB", FORM, HostileForms::longHead, 400, 413),
                form("form: metadata of 20 MB", FORM, () -> metadata("{\"subject\": \"", "a", "\"}"), 400, 413),
                form("form: metadata of a million [", FORM, () -> metadata("", "[", ""), 400, 413),
                form("form: a part that is a form", FORM, HostileForms::inside, 200, 201, 400, 422),
                form(
                        "form: a file of 26 MB",
                        FORM,
                        () -> Body.of(HEAD).then("a", 26 << 20).then("\r\n" + END),
                        413),
                form("form: a body that is none", FORM, () -> Body.of("\r\n", 1 << 20), 400),
                HostileKind.of(
                        "form: a name in an encoding of 10 KB",
                        target -> target.send(
                                "POST",
                                DIRECTIVES + "?dry_run=true",
                                "text/plain",
                                Body.of("Công văn"),
                                "Content-Disposition: attachment; filename*=UTF-8''" + "%C3%28".repeat(2_000)),
                        200,
                        400));
    }

    private static final String HEAD =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
    private static final String FILE = HEAD + "Công văn\r\n";
    private static final String PART = "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nx\r\n";

    private static HostileKind form(String name, String type, Supplier<Body> body, int... allowed) {
        return post(name, DIRECTIVES, type, body, allowed);
    }

    private static HostileKind named(String name, String fileName, int... allowed) {
        return form(name, FORM, () -> file(fileName).then(END), allowed);
    }

    private static Body part(String name) {
        return Body.of("--b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\nGiao Sở Y tế.\r\n");
    }

    private static Body file(String name) {
        return part("file\"; filename=\"" + name);
    }

    private static Body longHead() {
        return Body.of("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n")
                .then("X-Long: a\r\n", 100_000)
                .then("\r\na\r\n" + END);
    }

    private static Body metadata(String before, String piece, String after) {
        return file("a.txt")
                .then(
                        "--b\r\nContent-Disposition: form-data; name=\"metadata\"\r\nContent-Type: application/json\r\n\r\n"
                                + before)
                .then(piece, before.isEmpty() ? 1_000_000 : 20 << 20)
                .then(after + "\r\n" + END);
    }

    private static Body inside() {
        return Body.of(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n")
                .then(FILE + END, 50)
                .then(END);
    }
}
