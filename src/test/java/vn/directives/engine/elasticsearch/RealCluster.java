package vn.directives.engine.elasticsearch;

import java.io.IOException;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/**
 * The one Elasticsearch node that all tests of this process share, without security: a container where Docker runs
 * and has its image, else {@link ElasticsearchProcess}. When neither starts, the tests fail.
 */
public final class RealCluster {
    private static final Logger LOG = LoggerFactory.getLogger(RealCluster.class);

    private static @Nullable URI url;

    private RealCluster() {}

    /** The address of the node; the first call starts it. Tests keep apart by their indices' prefixes. */
    public static synchronized URI url() {
        URI known = url;
        if (known == null) {
            known = containers() ? container() : process();
            url = known;
        }
        return known;
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
