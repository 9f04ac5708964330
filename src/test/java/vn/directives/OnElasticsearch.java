package vn.directives;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import vn.directives.engine.elasticsearch.RealCluster;

/** Puts a service on the cluster that all tests share, in indices of its own. */
@TestConfiguration(proxyBeanMethods = false)
public class OnElasticsearch {
    private static final AtomicInteger INSTALLATIONS = new AtomicInteger();

    @Bean
    DynamicPropertyRegistrar cluster() {
        return registry -> settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** The same as arguments of a process. */
    static String[] arguments() {
        return settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("directives.engine", "elasticsearch");
        settings.put("directives.elasticsearch.urls", RealCluster.url().toString());
        settings.put("directives.elasticsearch.index-prefix", "server-" + INSTALLATIONS.incrementAndGet() + "-");
        return settings;
    }
}
