package vn.directives.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that send slowly, to a Tomcat of six threads of which three may wait. */
@Timeout(60)
class SlowBodyValveTest {
    private static final int WAITING = 3;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> clients = new ArrayList<>();

    @TempDir
    private Path folder;

    /** Says how long the body was that came with a POST; does not look at others. */
    private static final class Counting extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                response.getWriter().print(request.getInputStream().readAllBytes().length + " bytes");
            } catch (ApiProblem e) {
                response.setStatus(e.code().status().value());
            }
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("hello");
        }
    }

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getConnector().setProperty("maxThreads", String.valueOf(2 * WAITING));
        tomcat.getConnector().setProperty("maxSwallowSize", "10000000");
        tomcat.getEngine().getPipeline().addValve(new SlowBodyValve(WAITING, Duration.ofSeconds(2)));
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "counting", new Counting());
        context.addServletMapping("/", "counting");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (Socket client : clients) {
            client.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    private Socket send(String text) throws IOException {
        Socket client = new Socket(
                InetAddress.getLoopbackAddress(), tomcat.getConnector().getLocalPort());
        clients.add(client);
        write(client, text);
        return client;
    }

    private static void write(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String post(int length, String begun) {
        return "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + "\r\n\r\n" + begun;
    }

    private static String answer(Socket client) throws IOException {
        byte[] answer = new byte[2_000];
        int read = client.getInputStream().read(answer);
        return read < 0 ? "closed" : new String(answer, 0, read, StandardCharsets.US_ASCII);
    }

    @Test
    void aBodyThatComesBitByBitIsRead() throws Exception {
        Socket client = send(post(10, "12345"));
        TimeUnit.MILLISECONDS.sleep(500);
        write(client, "67890");
        assertThat(answer(client)).contains("HTTP/1.1 200", "10 bytes");
        write(client, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(answer(client)).contains("hello");
    }

    @Test
    void thoseWhoseBodyDoesNotComeKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < 10 * WAITING; i++) {
            send(post(10, "1"));
        }
        long begin = System.nanoTime();
        assertThat(answer(send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))).contains("hello");
        assertThat(answer(send(post(4, "1234")))).contains("4 bytes");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
        assertThat(answer(send(post(10, "1")))).contains("HTTP/1.1 429");
    }

    @Test
    void thoseWhoHoldTheLengthOfAChunkBackKeepNobodyWaiting() throws Exception {
        for (int i = 0; i < 10 * WAITING; i++) {
            send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5");
        }
        long begin = System.nanoTime();
        assertThat(answer(send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"))).contains("hello");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aBodyThatDripsIsGivenUp() throws Exception {
        Socket client = send(post(1_000, "1"));
        for (int i = 0; i < 8; i++) {
            TimeUnit.MILLISECONDS.sleep(400);
            write(client, "2");
        }
        assertThat(answer(client)).doesNotContain("HTTP/1.1 200");
    }

    @Test
    void aBodyThatNobodyReadsAndThatDoesNotComeClosesTheConnectionAfterTheAnswer() throws Exception {
        Socket client = send("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n1");
        assertThat(answer(client)).contains("hello");
        assertThat(answer(client)).isEqualTo("closed");
    }

    @Test
    void aBodyThatNobodyReadsIsPassedOverWhenItComes() throws Exception {
        Socket client = send("GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n");
        write(client, "x".repeat(1_000_000));
        assertThat(answer(client)).contains("hello");
        write(client, post(2, "12"));
        assertThat(answer(client)).contains("2 bytes");
    }

    @Test
    void aBodyInChunksIsReadAndPassedOver() throws Exception {
        String head = " / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n";
        Socket client = send("POST" + head + "5\r\n12345\r\n");
        TimeUnit.MILLISECONDS.sleep(200);
        write(client, "3\r\n678\r\n0\r\n\r\n");
        assertThat(answer(client)).contains("8 bytes");
        write(client, "GET" + head + "5\r\n12345\r\n0\r\n\r\n");
        assertThat(answer(client)).contains("hello");
        write(client, post(2, "12"));
        assertThat(answer(client)).contains("2 bytes");
    }
}
