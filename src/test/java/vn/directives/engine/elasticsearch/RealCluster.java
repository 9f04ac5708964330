package vn.directives.engine.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import vn.directives.engine.SearchEngine;

/**
 * The one Elasticsearch node that all tests of this process share, without security: a container where Docker runs
 * and has its image, else {@link ElasticsearchProcess}. When neither starts, the tests fail.
 */
public final class RealCluster {
    private static final Logger LOG = LoggerFactory.getLogger(RealCluster.class);

    private static @Nullable URI url;

    private RealCluster() {}

    /**
     * The address of the node; the first call starts it, unless {@code -Delasticsearch.url} names one that runs already.
     * Tests keep apart by their indices' prefixes.
     */
    public static synchronized URI url() {
        URI known = url;
        if (known == null) {
            String running = System.getProperty("elasticsearch.url");
            known = running != null ? URI.create(running) : containers() ? container() : process();
            url = known;
        }
        return known;
    }

    /**
     * An empty engine over indices of its own on that node. Whatever Elasticsearch says it will not do for ever fails the test.
     *
     * @param prefix no other test's
     */
    public static SearchEngine engine(String prefix) {
        Rest5Client client =
                Rest5Client.builder(url()).setStrictDeprecationMode(true).build();
        SearchEngine engine = new ElasticsearchSearchEngine(
                new ElasticsearchClient(new Rest5ClientTransport(client, new Jackson3JsonpMapper())),
                new IndexNames(prefix),
                new Mappings(null),
                Clock.systemUTC());
        if (engine.status().directives() > 0) {
            engine.next().publish();
        }
        return engine;
    }

    /** {@code -Delasticsearch.docker=false} tests against the process where Docker runs, too. */
    private static boolean containers() {
        boolean wanted = Boolean.parseBoolean(System.getProperty("elasticsearch.docker", "true"));
        return wanted && (System.getenv("DOCKER_HOST") != null || dockerListens());
    }

    private static boolean dockerListens() {
        try (SocketChannel socket = SocketChannel.open(UnixDomainSocketAddress.of("/var/run/docker.sock"))) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** Its container is removed when this process ends. */
    @SuppressWarnings("resource")
    private static URI container() {
        String image =
                "docker.elastic.co/elasticsearch/elasticsearch:" + System.getProperty("elasticsearch.version", "9.5.3");
        ElasticsearchContainer container = new ElasticsearchContainer(image)
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        try {
            container.start();
        } catch (ContainerFetchException e) {
            LOG.warn("Docker has no {}; the same Elasticsearch runs as a process", image, e);
            return process();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
        return URI.create("http://" + container.getHttpHostAddress());
    }

    @SuppressWarnings("resource")
    private static URI process() {
        ElasticsearchProcess node = ElasticsearchProcess.single();
        node.start();
        node.awaitAnswer();
        return node.url();
    }
}
