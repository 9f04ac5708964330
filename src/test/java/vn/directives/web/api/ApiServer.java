package vn.directives.web.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.TextExtractor;
import vn.directives.ingestion.EngineOpener;
import vn.directives.ingestion.MemoryEngine;
import vn.directives.ingestion.TestParser;
import vn.directives.ingestion.Utf8Extractor;
import vn.directives.json.Provinces;
import vn.directives.parsing.DirectiveParser;

/** A server over an index in memory and a folder of its own, without samples; its key is {@link #KEY}. */
@TestConfiguration(proxyBeanMethods = false)
class ApiServer {
    static final String KEY = "open-sesame";

    @Bean
    DynamicPropertyRegistrar settings() {
        return registry -> {
            registry.add("directives.data-dir", ApiServer::folder);
            registry.add("directives.admin-key", () -> KEY);
            registry.add("directives.samples", () -> "false");
        };
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("directives").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    @Primary
    TextExtractor utf8() {
        return new Utf8Extractor();
    }

    @Bean
    @Primary
    DirectiveParser testParser() {
        return TestParser.make();
    }

    @Bean
    @Primary
    Provinces noProvinces() {
        return slug -> Optional.empty();
    }

    @Bean
    @Primary
    EngineOpener memory() {
        return new EngineOpener() {
            @Override
            public SearchEngine open() {
                return new MemoryEngine();
            }

            @Override
            public void discard() {}
        };
    }

    /** Tells the code of a problem, where nobody else does. */
    @RestControllerAdvice
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class Errors {
        @ExceptionHandler(ApiProblem.class)
        ResponseEntity<Map<String, Object>> problem(ApiProblem e) {
            return ResponseEntity.status(e.code().status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Map.of(
                            "code",
                            e.code().slug(),
                            "errors",
                            e.details().stream()
                                    .map(d -> Map.of("parameter", String.valueOf(d.parameter())))
                                    .toList()));
        }
    }

    @Bean
    Errors errors() {
        return new Errors();
    }
}
