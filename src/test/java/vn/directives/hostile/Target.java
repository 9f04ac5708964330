package vn.directives.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The service as its enemies see it.
 *
 * @param port where it listens on this machine
 * @param key of its administrator
 * @param someId of a directive that is there
 */
public record Target(int port, String key, String someId) {
    /** A {@code GET} without a key. The address is sent as it stands, and so are the headers: {@code "Origin: x"}. */
    public Answer get(String address, String... headers) throws IOException {
        return raw(head("GET " + address + " HTTP/1.1", headers), Body.of(""));
    }

    /** With the key. */
    Answer send(String method, String address, String type, Body body, String... headers) throws IOException {
        String head = head(method + " " + address + " HTTP/1.1", headers);
        String more =
                "Authorization: Bearer " + key + "\r\nContent-Type: " + type + "\r\n" + body.header() + "\r\n\r\n";
        return raw(head.substring(0, head.length() - 2) + more, body);
    }

    /** These very bytes, then the body. */
    Answer raw(String head, Body body) throws IOException {
        try (Connection connection = open()) {
            return connection.exchange(head.getBytes(StandardCharsets.UTF_8), body);
        }
    }

    Connection open() throws IOException {
        return new Connection(port);
    }

    /** A whole head, which asks that the connection end with the answer. */
    String head(String requestLine, String... headers) {
        StringBuilder head = new StringBuilder(requestLine)
                .append("\r\nHost: localhost:")
                .append(port)
                .append("\r\nConnection: close\r\n");
        List.of(headers).forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").toString();
    }
}
