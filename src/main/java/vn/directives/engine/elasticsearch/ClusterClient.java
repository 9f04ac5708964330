package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the client of a cluster: with time-outs on every call, and trust in the given authority alone. */
public final class ClusterClient {
    private static final Logger LOG = LoggerFactory.getLogger(ClusterClient.class);

    /** As many as the web server has threads would be waste: a node answers most questions in milliseconds. */
    private static final int CONNECTIONS_PER_NODE = 32;

    private ClusterClient() {}

    /**
     * A client of this cluster, which nobody has reached yet; to be closed by the caller.
     *
     * @throws InvalidClusterAccessException when the certificates cannot be read
     */
    public static ElasticsearchClient of(ClusterAccess access) {
        if (access.hasCredentials() && !access.isEncrypted()) {
            LOG.warn("The secrets for the cluster travel unencrypted, because directives.elasticsearch.urls says http."
                    + " Write https:// where anybody else uses the network.");
        }
        Rest5ClientBuilder builder = Rest5Client.builder(access.nodes())
                .setConnectionConfigCallback(config -> config.setConnectTimeout(timeout(access.connectTimeout())))
                .setRequestConfigCallback(config -> config.setResponseTimeout(timeout(access.requestTimeout()))
                        .setConnectionRequestTimeout(timeout(access.requestTimeout())))
                .setConnectionManagerCallback(connections -> connections
                        .setMaxConnPerRoute(CONNECTIONS_PER_NODE)
                        .setMaxConnTotal(CONNECTIONS_PER_NODE * access.nodes().size()))
                .setHttpClientConfigCallback(ClusterClient::configure);
        String authorization = authorization(access);
        if (authorization != null) {
            builder.setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.AUTHORIZATION, authorization, true)});
        }
        Path caFile = access.caFile();
        if (caFile != null) {
            builder.setSSLContext(trustIn(caFile));
        }
        return new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper()));
    }

    private static void configure(HttpAsyncClientBuilder http) {
        // Another node is asked at once; whether to ask again at all, the engine knows better than the transport.
        http.disableAutomaticRetries();
        // A node takes longer to compress a page of 60 KB than the network of a cluster takes to carry it.
        http.disableContentCompression();
    }

    private static Timeout timeout(Duration duration) {
        return Timeout.of(duration);
    }

    private static @Nullable String authorization(ClusterAccess access) {
        if (access.apiKey() != null) {
            return "ApiKey " + access.apiKey();
        }
        return access.username() == null
                ? null
                : "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (access.username() + ":" + access.password()).getBytes(StandardCharsets.UTF_8));
    }

    private static SSLContext trustIn(Path caFile) {
        try (InputStream in = Files.newInputStream(caFile)) {
            Collection<? extends Certificate> certificates =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (certificates.isEmpty()) {
                throw new InvalidClusterAccessException(noCertificates(caFile));
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int n = 0;
            for (Certificate certificate : certificates) {
                trusted.setCertificateEntry("ca-" + n++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new InvalidClusterAccessException(noCertificates(caFile));
        }
    }

    private static String noCertificates(Path caFile) {
        return "directives.elasticsearch.ca-file is " + caFile.toAbsolutePath()
                + ", which holds no certificate that can be read. It must be in PEM form (-----BEGIN CERTIFICATE-----).";
    }
}
