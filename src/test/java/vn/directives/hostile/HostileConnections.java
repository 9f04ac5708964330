package vn.directives.hostile;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Clients that take their time, to keep everybody else from being answered. */
final class HostileConnections {
    private static final String EXPORT =
            "GET /api/v1/search.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    /** So few bytes of an answer wait with a client that does not read it. */
    private static final int LITTLE = 4_096;

    /** Half of what the web server waits for one that is slow. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private static final String WORD = "GET /api/v1/suggest?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private HostileConnections() {}

    static List<HostileKind> kinds() {
        return List.of(
                HostileKind.of(
                        "200 clients that send a letter at a time",
                        target -> meanwhile(target, 200, "", "GET /api/v1/search?q=t"),
                        200),
                HostileKind.of("1,000 clients that say nothing", target -> meanwhile(target, 1_000, "", ""), 200),
                HostileKind.of(
                        "500 clients whose body does not come",
                        target -> meanwhile(target, 500, waiting("POST", 100), ""),
                        200),
                HostileKind.of(
                        "a form that does not come, beside 500 bodies that do not",
                        target -> oneMore(target, "/api/v1/directives", "multipart/form-data; boundary=q"),
                        429),
                HostileKind.of(
                        "a batch that does not come, beside 500 bodies that do not",
                        target -> oneMore(target, "/api/v1/directives/batch", "application/x-ndjson"),
                        429),
                HostileKind.of(
                        "500 clients whose body drips",
                        target -> meanwhile(target, 500, waiting("POST", 100), "x".repeat(20)),
                        200),
                HostileKind.of(
                        "500 clients that hold the length of a chunk back",
                        target -> meanwhile(
                                target,
                                500,
                                "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                                        + "Transfer-Encoding: chunked\r\n\r\n5",
                                ""),
                        200),
                HostileKind.of(
                        "500 clients that drip a body that nobody wants",
                        target -> meanwhile(target, 500, waiting("GET", 100), "x".repeat(20)),
                        200),
                HostileKind.of(
                        "a body of 1 GB that never comes",
                        target -> target.raw(
                                target.head(
                                        "POST /api/v1/directives HTTP/1.1",
                                        "Authorization: Bearer " + target.key(),
                                        "Content-Length: 1073741824"),
                                Body.of("")),
                        413),
                HostileKind.of(
                        "a body of 20 MB that never comes",
                        target -> target.raw(waiting("POST", 20 << 20), Body.of("")),
                        400,
                        408,
                        Answer.CLOSED),
                HostileKind.of(
                        "150 clients that hold the end of a query of 1 MB back",
                        target -> meanwhile(target, 150, withheld("{\"q\": \"" + "a".repeat(1 << 20)), ""),
                        200),
                HostileKind.of(
                        "150 clients that hold the end of 300,000 empty objects back",
                        target -> meanwhile(target, 150, withheld("{\"q\": [" + "{},".repeat(300_000)), ""),
                        200),
                HostileKind.of(
                        "20 clients that send 24 MB each at once",
                        target -> atOnce(
                                target,
                                20,
                                "/api/v1/directives",
                                "text/plain",
                                i -> Body.of("Công văn " + i).then("mua ", 6_000_000)),
                        200),
                HostileKind.of(
                        "20 batches at once with a line of 24 MB each",
                        target -> atOnce(
                                target,
                                20,
                                "/api/v1/directives/batch",
                                "application/x-ndjson",
                                i -> Body.of("{\"text\": \"Công văn " + i)
                                        .then("mưa ", 4_800_000)
                                        .then("\"}\n")),
                        200),
                HostileKind.of(
                        "500 clients that do not read what they asked for",
                        target -> meanwhile(target, 500, EXPORT, ""),
                        200),
                HostileKind.of("2,000 requests in one breath", HostileConnections::pipelined, 200),
                HostileKind.of("500 clients that hang up at once", HostileConnections::hungUp, 200));
    }

    private static String waiting(String method, int length) {
        return method
                + " /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n{";
    }

    private static String withheld(String body) {
        return waiting("POST", body.length() + 1).replace("\r\n\r\n{", "\r\n\r\n" + body);
    }

    /** What another client is answered while so many have sent this, send a letter more ten times a second, and read nothing. */
    private static Answer meanwhile(Target target, int count, String sent, String dripped) throws Exception {
        List<Connection> connections = crowd(target, count, sent);
        try {
            for (int i = 0; i < dripped.length(); i++) {
                for (Connection connection : connections) {
                    drip(connection, dripped.substring(i, i + 1));
                }
                Thread.sleep(100);
            }
            Thread.sleep(1_000);
            long begin = System.nanoTime();
            Answer answer = other(target);
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (waited.compareTo(SOON) > 0) {
                throw new IllegalStateException("another client waited " + waited);
            }
            return answer;
        } finally {
            close(connections);
        }
    }

    /** What one more is answered whose body does not come. */
    private static Answer oneMore(Target target, String address, String type) throws Exception {
        List<Connection> connections = crowd(target, 500, waiting("POST", 100));
        try {
            Thread.sleep(1_000);
            String head = target.head(
                    "POST " + address + " HTTP/1.1",
                    "Authorization: Bearer " + target.key(),
                    "Content-Type: " + type,
                    "Content-Length: 1000");
            return target.raw(head + "--q", Body.of(""));
        } finally {
            close(connections);
        }
    }

    private static List<Connection> crowd(Target target, int count, String sent) throws IOException {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Connection connection = new Connection(target.port(), LITTLE);
            connections.add(connection);
            connection.write(sent);
        }
        return connections;
    }

    private static void close(List<Connection> connections) throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }

    private static void drip(Connection connection, String letter) {
        try {
            connection.write(letter);
        } catch (IOException e) {
            // Let go of: what others are answered decides.
        }
    }

    /** What another client is answered while so many send such a body each. */
    private static Answer atOnce(Target target, int count, String address, String type, IntFunction<Body> bodies)
            throws Exception {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Body body = bodies.apply(i);
            clients.add(Thread.ofVirtual().start(() -> {
                try {
                    target.send("POST", address, type, body);
                } catch (IOException e) {
                    // What the next client is answered decides.
                }
            }));
        }
        Answer meanwhile = other(target);
        for (Thread client : clients) {
            client.join();
        }
        return meanwhile;
    }

    private static Answer pipelined(Target target) throws IOException {
        try (Connection connection = target.open()) {
            Thread sender = Thread.ofVirtual().start(() -> {
                try {
                    connection.write(WORD.repeat(2_000));
                } catch (IOException e) {
                    // Closed: the answers that came say so.
                }
            });
            Answer last = Answer.NONE;
            for (Answer next = connection.answer(); next.status() != Answer.CLOSED; next = connection.answer()) {
                last = next;
            }
            sender.interrupt();
            return last;
        }
    }

    private static Answer hungUp(Target target) throws IOException {
        for (int i = 0; i < 500; i++) {
            try (Connection connection = target.open()) {
                connection.write(EXPORT);
            }
        }
        return other(target);
    }

    private static Answer other(Target target) throws IOException {
        return target.get("/api/v1/search?q=tiem");
    }
}
