package vn.directives.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Requests that are not quite HTTP. The web server refuses some of them without a word, or with one it has no code for. */
final class HostileRequests {
    private static final String GET = "GET /api/v1/search?q=tiem HTTP/1.1";
    private static final String POST =
            "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

    private HostileRequests() {}

    static List<HostileKind> kinds() {
        return List.of(
                HostileKind.of(
                        "request: an unknown method",
                        target -> target.raw(target.head("BREW /api/v1/search HTTP/1.1"), NONE),
                        400,
                        401,
                        403,
                        405,
                        501),
                HostileKind.of(
                        "request: TRACE",
                        target -> target.raw(target.head("TRACE /api/v1/search HTTP/1.1"), NONE),
                        401,
                        403,
                        405),
                HostileKind.of(
                        "request: CONNECT",
                        target -> target.raw(target.head("CONNECT localhost:22 HTTP/1.1"), NONE),
                        400,
                        401,
                        403,
                        405,
                        501),
                raw("request: HTTP/0.9", "GET /api/v1/search\r\n\r\n", 200, 400, 505),
                raw("request: HTTP/9.9", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 400, 505),
                raw("request: the beginning of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505),
                raw(
                        "request: the beginning of TLS",
                        "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00FC\u0003\u0003\n\n",
                        400,
                        Answer.CLOSED),
                raw("request: no host", "GET /api/v1/search HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
                raw("request: two hosts", GET + "\r\nHost: a\r\nHost: b\r\n\r\n", 400),
                raw("request: a host with a path", GET + "\r\nHost: ../../etc\u0000\r\n\r\n", 400),
                raw(
                        "request: somebody else's address",
                        "GET http://169.254.169.254/latest HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        400,
                        404),
                raw(
                        "request: a header without a name",
                        GET + "\r\nHost: localhost\r\n: a\r\nConnection: close\r\n\r\n",
                        200,
                        400),
                raw(
                        "request: a header folded over lines",
                        GET + "\r\nHost: localhost\r\nX: a\r\n b\r\nConnection: close\r\n\r\n",
                        200,
                        400),
                raw(
                        "request: 5,000 headers",
                        GET + "\r\nHost: localhost\r\n" + "A:\r\n".repeat(5_000) + "\r\n",
                        400,
                        431),
                HostileKind.of("request: both a length and chunks", HostileRequests::smuggled, 200, 400),
                raw("request: two lengths", POST + "Content-Length: 2\r\nContent-Length: 50\r\n\r\n{}" + SMUGGLED, 400),
                raw("request: a length that is negative", POST + "Content-Length: -1\r\n\r\n{}", 400),
                raw(
                        "request: a length beyond numbers",
                        POST + "Content-Length: 99999999999999999999\r\n\r\n{}",
                        400,
                        413),
                raw(
                        "request: an unknown transfer encoding",
                        POST + "Transfer-Encoding: gzip, identity\r\n\r\n{}",
                        400,
                        501),
                raw(
                        "request: a chunk beyond numbers",
                        POST + "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\n{}",
                        400),
                raw("request: a chunk that is no number", POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n{}", 400),
                HostileKind.of(
                        "request: a chunk with a remark of 1 MB",
                        target -> target.raw(POST + "Transfer-Encoding: chunked\r\n\r\n2;", Body.of("a", 1 << 20)),
                        400),
                HostileKind.of(
                        "request: trailers of 1 MB",
                        target -> target.raw(
                                POST + "Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n",
                                Body.of("X: a\r\n", 200_000)),
                        200,
                        400),
                raw(
                        "request: expects a miracle",
                        POST + "Connection: close\r\nExpect: 200-miracle\r\nContent-Length: 2\r\n\r\n{}",
                        400,
                        417),
                raw(
                        "request: wants another protocol",
                        GET + "\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket, h2c\r\n\r\n",
                        200,
                        400));
    }

    private static final Body NONE = Body.of("");
    private static final String SMUGGLED =
            "2\r\n{}\r\n0\r\n\r\nDELETE /api/v1/reindex HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /** A proxy that goes by the length sees one request here, a server that goes by the chunks may see two. */
    private static Answer smuggled(Target target) throws IOException {
        try (Connection connection = target.open()) {
            connection.write(POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n" + SMUGGLED);
            Answer first = connection.answer();
            assertThat(connection.answer()).as("the request behind it").isEqualTo(Answer.NONE);
            return first;
        }
    }

    private static HostileKind raw(String name, String request, int... allowed) {
        int[] orCutOff = Arrays.copyOf(allowed, allowed.length + 1);
        orCutOff[allowed.length] = Answer.CLOSED;
        return HostileKind.of(name, target -> target.raw(request, NONE), orCutOff);
    }
}
