package vn.directives.engine.elasticsearch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the cluster is and how to be let in: the settings {@code directives.elasticsearch.*}. What is blank counts as not
 * given. It tells its secrets to nobody who only prints it.
 *
 * @param urls its nodes, {@code https://host:9200}; empty when no cluster is meant
 * @param apiKey the encoded form of an API key, in place of user and password
 * @param caFile certificates in PEM form, the only ones trusted to vouch for the cluster; null: those that Java trusts
 * @param connectTimeout for reaching a node
 * @param requestTimeout for each answer of a node
 */
public record ClusterAccess(
        List<String> urls,
        @Nullable String apiKey,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path caFile,
        Duration connectTimeout,
        Duration requestTimeout) {
    private static final String PREFIX = "directives.elasticsearch.";
    private static final Pattern ENCODED_KEY = Pattern.compile("[A-Za-z0-9+/=_-]++");
    private static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(30);

    /**
     * Checks that the parts fit each other; null for what is not given.
     *
     * @throws InvalidClusterAccessException when they do not
     */
    public ClusterAccess(
            @Nullable List<String> urls,
            @Nullable String apiKey,
            @Nullable String username,
            @Nullable String password,
            @Nullable Path caFile,
            @Nullable Duration connectTimeout,
            @Nullable Duration requestTimeout) {
        this.urls = urls == null
                ? List.of()
                : urls.stream().map(String::strip).filter(u -> !u.isEmpty()).toList();
        this.apiKey = given(apiKey);
        this.username = given(username);
        this.password = given(password);
        this.caFile = caFile == null || caFile.toString().isBlank() ? null : caFile;
        this.connectTimeout = positive("connect-timeout", connectTimeout, DEFAULT_CONNECT_TIMEOUT);
        this.requestTimeout = positive("request-timeout", requestTimeout, DEFAULT_REQUEST_TIMEOUT);
        this.urls.forEach(ClusterAccess::checked);
        checkCredentials();
        checkAuthority();
    }

    /** The nodes as addresses. */
    List<URI> nodes() {
        return urls.stream().map(ClusterAccess::checked).toList();
    }

    boolean hasCredentials() {
        return apiKey != null || username != null;
    }

    boolean isEncrypted() {
        return nodes().stream().allMatch(ClusterAccess::isHttps);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static Duration positive(String name, @Nullable Duration value, Duration otherwise) {
        if (value != null && (value.isNegative() || value.isZero())) {
            throw new InvalidClusterAccessException(PREFIX + name + " must be longer than nothing, for example 30s.");
        }
        return Objects.requireNonNullElse(value, otherwise);
    }

    private static boolean isHttps(URI node) {
        return "https".equals(scheme(node));
    }

    private static String scheme(URI node) {
        return String.valueOf(node.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static URI checked(String url) {
        if (url.indexOf('@') >= 0) {
            throw new InvalidClusterAccessException("A URL in " + PREFIX
                    + "urls bears a user or a password, which would be seen in logs. Write them into " + PREFIX
                    + "username and " + PREFIX + "password, and only https://host:9200 into the URL.");
        }
        URI node;
        try {
            node = new URI(url);
        } catch (URISyntaxException e) {
            throw new InvalidClusterAccessException(notAnAddress(url));
        }
        boolean known = isHttps(node) || scheme(node).equals("http");
        boolean bare = node.getQuery() == null
                && node.getFragment() == null
                && (node.getPath() == null
                        || node.getPath().isEmpty()
                        || node.getPath().equals("/"));
        if (!known || node.getHost() == null || !bare) {
            throw new InvalidClusterAccessException(notAnAddress(url));
        }
        return node;
    }

    private static String notAnAddress(String url) {
        return PREFIX + "urls holds \"" + url + "\"; write http or https, a host and a port, nothing behind it,"
                + " for example https://elasticsearch:9200, and a comma between several.";
    }

    private void checkCredentials() {
        if (apiKey != null && (username != null || password != null)) {
            throw new InvalidClusterAccessException("Both " + PREFIX + "api-key and " + PREFIX
                    + "username or .password are given. Keep one of the two ways and remove the other.");
        }
        if ((username == null) != (password == null)) {
            String missing = username == null ? "username" : "password";
            throw new InvalidClusterAccessException(
                    PREFIX + "username and " + PREFIX + "password belong together, but " + missing + " is missing.");
        }
        if (apiKey != null && !ENCODED_KEY.matcher(apiKey).matches()) {
            throw new InvalidClusterAccessException(
                    PREFIX + "api-key is not an encoded API key. Use the value \"encoded\" of the answer in which"
                            + " Elasticsearch made the key, not its id and secret with a colon.");
        }
    }

    private void checkAuthority() {
        Path file = caFile;
        if (file == null) {
            return;
        }
        if (!Files.isReadable(file)) {
            throw new InvalidClusterAccessException(
                    PREFIX + "ca-file is " + file.toAbsolutePath() + ", which is not there or cannot be read.");
        }
        if (!isEncrypted()) {
            throw new InvalidClusterAccessException(PREFIX
                    + "ca-file is given, but not every one of " + PREFIX
                    + "urls begins with https://. Write https, or leave the file out.");
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        String credentials = apiKey != null ? "an API key" : username != null ? "user " + username : "no credentials";
        return String.join(", ", urls) + " with " + credentials;
    }
}
