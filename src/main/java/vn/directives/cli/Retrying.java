package vn.directives.cli;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.regex.Pattern;

/** Sends a request again that a server was too busy for, when it says that it may be sent again. */
final class Retrying {
    private static final int TRIES = 20;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}+");
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Retrying() {}

    /** The answer; after all tries the last one, whatever it is. */
    static <T> HttpResponse<T> send(HttpClient client, HttpRequest request, BodyHandler<T> handler)
            throws IOException, InterruptedException {
        HttpResponse<T> answer = client.send(request, handler);
        for (int tries = 1; tries < TRIES && isBusy(answer); tries++) {
            Thread.sleep(pause(answer));
            answer = client.send(request, handler);
        }
        return answer;
    }

    private static boolean isBusy(HttpResponse<?> answer) {
        return (answer.statusCode() == TOO_MANY || answer.statusCode() == UNAVAILABLE)
                && answer.headers().firstValue("Retry-After").isPresent();
    }

    private static Duration pause(HttpResponse<?> answer) {
        String seconds = answer.headers().firstValue("Retry-After").orElse("");
        Duration told = SECONDS.matcher(seconds).matches() ? Duration.ofSeconds(Long.parseLong(seconds)) : LONGEST;
        return told.compareTo(LONGEST) > 0 ? LONGEST : told;
    }
}
