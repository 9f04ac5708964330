package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.directives.WebTestBeans;

/** What never reaches a controller is a problem all the same. */
@SpringBootTest(
        classes = WebTestBeans.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.endpoint.health.validate-group-membership=false"})
class MalformedRequestIT {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/sea|rch", "/api/v1/%2e%2e%2fx", "/api/v1/search\\x"})
    void aPathThatTheServerRefusesIsAProblem(String path) throws IOException {
        String answer = get(path);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json", "\"code\":\"invalid-value\"");
        assertThat(answer).doesNotContain("<html", "Exception");
    }

    @Test
    void aRequestWithoutAHostIsAProblem() throws IOException {
        assertThat(send("GET /api/v1/search HTTP/1.1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT localhost:22 HTTP/1.1\r\nHost: localhost:22",
                "GET / HTTP/9.9\r\nHost: localhost",
                "POST /api/v1/search HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip, identity"
            })
    void whatHttpDoesNotHaveIsNoFaultOfTheService(String head) throws IOException {
        assertThat(send(head + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("internal-error");
    }

    @Test
    void aReaderOfThirtyLanguagesIsAnsweredInTheirOwn() throws IOException {
        assertThat(ofThirtyLanguages("vi")).contains("Giá trị không hợp lệ");
        assertThat(ofThirtyLanguages("en")).contains("Invalid value");
    }

    private String ofThirtyLanguages(String last) throws IOException {
        return send("GET /api/v1/%2e%2e%2fx HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: "
                + "fr;q=0.5,".repeat(29) + last + "\r\n\r\n");
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
