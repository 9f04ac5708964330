package vn.directives.hostile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Clients that take their time, to keep everybody else from being answered. */
final class HostileConnections {
    private static final String EXPORT =
            "GET /api/v1/search.jsonl HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    private static final String WORD = "GET /api/v1/suggest?q=a HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private HostileConnections() {}

    static List<HostileKind> kinds() {
        return List.of(
                HostileKind.of("200 clients that send a letter at a time", HostileConnections::slowHeads, 200),
                HostileKind.of("1,000 clients that say nothing", target -> meanwhile(target, 1_000, ""), 200),
                HostileKind.of(
                        "150 clients whose body does not come", target -> meanwhile(target, 150, waiting(100)), 200),
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
                        target -> target.raw(waiting(20 << 20), Body.of("")),
                        400,
                        408,
                        Answer.CLOSED),
                HostileKind.of(
                        "250 clients whose body does not come for 5 s, on 200 threads: others wait as long",
                        HostileConnections::moreThanThreads,
                        200),
                HostileKind.of(
                        "150 clients that hold the end of a query of 1 MB back",
                        target -> meanwhile(target, 150, withheld("{\"q\": \"" + "a".repeat(1 << 20))),
                        200),
                HostileKind.of(
                        "150 clients that hold the end of 300,000 empty objects back",
                        target -> meanwhile(target, 150, withheld("{\"q\": [" + "{},".repeat(300_000))),
                        200),
                HostileKind.of("20 clients that send 24 MB each at once", HostileConnections::uploads, 200),
                HostileKind.of("20 clients that do not read what they asked for", HostileConnections::unread, 200),
                HostileKind.of("2,000 requests in one breath", HostileConnections::pipelined, 200),
                HostileKind.of("500 clients that hang up at once", HostileConnections::hungUp, 200));
    }

    private static String waiting(int length) {
        return "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + length + "\r\n\r\n{";
    }

    private static String withheld(String body) {
        return waiting(body.length() + 1).replace("\r\n\r\n{", "\r\n\r\n" + body);
    }

    private static Answer slowHeads(Target target) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                connections.add(target.open());
            }
            for (char letter : "GET /api/v1/search?q=t".toCharArray()) {
                for (Connection connection : connections) {
                    connection.write(String.valueOf(letter));
                }
                Thread.sleep(100);
            }
            return other(target);
        } finally {
            close(connections);
        }
    }

    private static Answer moreThanThreads(Target target) throws Exception {
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Connection connection = target.open();
            connections.add(connection);
            connection.write(waiting(100));
        }
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(5_000);
                close(connections);
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        return other(target);
    }

    /** What another client is answered while so many have sent this and wait. */
    private static Answer meanwhile(Target target, int count, String sent) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                Connection connection = target.open();
                connections.add(connection);
                connection.write(sent);
            }
            Thread.sleep(1_000);
            return other(target);
        } finally {
            close(connections);
        }
    }

    private static Answer unread(Target target) throws Exception {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < 20; i++) {
                Connection connection = new Connection(target.port(), 4_096);
                connections.add(connection);
                connection.write(EXPORT);
            }
            Thread.sleep(3_000);
            return other(target);
        } finally {
            close(connections);
        }
    }

    private static Answer uploads(Target target) throws Exception {
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Body body = Body.of("Công văn " + i).then("mua ", 6_000_000);
            clients.add(Thread.ofVirtual().start(() -> {
                try {
                    target.send("POST", "/api/v1/directives", "text/plain", body);
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

    private static void close(List<Connection> connections) throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
