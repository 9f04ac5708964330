package vn.directives;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The whole service as it ships, with its samples, in a data folder of its own; its key is {@link #KEY}. */
@TestConfiguration(proxyBeanMethods = false)
public class RunningServer {
    public static final String KEY = "open-sesame";

    @Bean
    DynamicPropertyRegistrar folderAndKey() {
        return registry -> {
            registry.add("directives.data-dir", RunningServer::folder);
            registry.add("directives.admin-key", () -> KEY);
        };
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("directives").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
