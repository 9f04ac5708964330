package vn.directives;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.directives.document.Directive;
import vn.directives.engine.DirectiveTooLargeException;
import vn.directives.engine.SearchEngine;
import vn.directives.extraction.ExtractionException;
import vn.directives.extraction.TextExtractor;
import vn.directives.ingestion.Account;
import vn.directives.ingestion.ClassifiedDocumentException;
import vn.directives.ingestion.EngineOpener;
import vn.directives.ingestion.Ingestion;
import vn.directives.ingestion.Samples;
import vn.directives.ingestion.Settling;
import vn.directives.ingestion.Startup;
import vn.directives.ingestion.StructuredForm;
import vn.directives.ingestion.WatchedFolder;
import vn.directives.json.DirectiveReader;
import vn.directives.json.JsonShapeException;
import vn.directives.json.Labels;
import vn.directives.json.Provinces;
import vn.directives.parsing.DirectiveParser;
import vn.directives.search.Wording;
import vn.directives.security.AdminKey;
import vn.directives.security.KeyFile;
import vn.directives.security.Keys;
import vn.directives.security.OwnKey;
import vn.directives.store.Content;
import vn.directives.store.DataFolder;
import vn.directives.web.Wordings;

/** Puts together what takes documents in, over whichever engine, extractor and parser there are. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectivesSettings.class)
class IngestionConfiguration {
    private static final Duration SETTLING_PAUSE = Duration.ofSeconds(2);
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(2);

    /** The service's days are Vietnam's. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Ho_Chi_Minh"));
    }

    /** The embedded index is in the folder, so one server has both; servers on one cluster share it. */
    @Bean
    DataFolder dataFolder(DirectivesSettings settings) {
        return settings.engine().equals("elasticsearch")
                ? DataFolder.openShared(settings.dataDir())
                : DataFolder.open(settings.dataDir());
    }

    @Bean
    AdminKey adminKey(DirectivesSettings settings, DataFolder folder) throws IOException {
        String given = settings.adminKey();
        return given == null || given.isBlank()
                ? AdminKey.keptIn(folder.root(), new SecureRandom())
                : AdminKey.of(given.strip());
    }

    @Bean
    OwnKey ownKey() {
        return new OwnKey(new SecureRandom());
    }

    @Bean
    Keys keys(AdminKey admin, OwnKey own, DataFolder folder, Clock clock) {
        return new Keys(admin, own, new KeyFile(folder.root()), clock);
    }

    @Bean
    SearchEngine searchEngine(DataFolder folder, EngineOpener opener) {
        return Startup.open(folder, opener);
    }

    @Bean
    Labels labels(Provinces provinces) {
        return new Labels(provinces);
    }

    @Bean
    DirectiveReader directiveReader(Labels labels) {
        return new DirectiveReader(labels);
    }

    @Bean
    StructuredForm structuredForm(DirectiveReader reader) {
        return bytes -> read(reader, bytes);
    }

    private static Directive read(DirectiveReader reader, byte[] bytes) throws IOException {
        try {
            return reader.read(JsonMapper.shared().readTree(bytes));
        } catch (JacksonException | JsonShapeException e) {
            throw new IOException("not a directive", e);
        }
    }

    @Bean
    Ingestion ingestion(
            DataFolder folder,
            SearchEngine engine,
            TextExtractor extractor,
            DirectiveParser parser,
            StructuredForm form,
            Clock clock,
            Account account,
            DirectivesSettings settings)
            throws IOException {
        return new Ingestion(folder, engine, extractor, parser, form, clock, account, settings.acceptClassified());
    }

    /** Before the first request index and store agree and the samples, if any, are in; unless the index is away. */
    @Bean
    Settling settling(DirectivesSettings settings, DataFolder folder, SearchEngine engine, Ingestion ingestion) {
        Samples samples = settings.samples() ? new Samples(IngestionConfiguration::bundled) : Samples.NONE;
        return Settling.begin(() -> Startup.settle(folder, engine, ingestion, samples), SETTLING_PAUSE);
    }

    /** Files that are put into a folder are taken in. */
    @Bean(initMethod = "start")
    @ConditionalOnProperty("directives.watch")
    WatchedFolder watchedFolder(
            DirectivesSettings settings, Ingestion ingestion, Settling settling, Wordings wordings) {
        Wording words = wordings.in(Locale.of("vi"));
        return new WatchedFolder(
                Objects.requireNonNull(settings.watch()),
                ingestion,
                settling::isDone,
                failure -> words.say(reason(failure)),
                WATCH_PAUSE);
    }

    private static String reason(Throwable failure) {
        return switch (failure) {
            case ExtractionException e -> e.messageKey();
            case ClassifiedDocumentException e -> "problem.classified-document.detail";
            case DirectiveTooLargeException e -> "problem.too-large.detail";
            default -> "problem.internal-error.detail";
        };
    }

    /** Until then whoever comes is told to come again; pages and API alike, but not what needs no index to be of use. */
    @Bean
    WebMvcConfigurer nobodyBeforeItIsSettled(Settling settling) {
        HandlerInterceptor gate = new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                if (handler instanceof HandlerMethod) {
                    settling.check();
                }
                return true;
            }
        };
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate).excludePathPatterns("/error", "/v3/api-docs/**", "/swagger-ui/**");
            }
        };
    }

    private static List<Samples.Bundled> bundled() {
        try {
            List<Samples.Bundled> bundled = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:samples/*.txt")) {
                String name = String.valueOf(file.getFilename());
                bundled.add(new Samples.Bundled(
                        name.substring(0, name.length() - ".txt".length()), Content.of(file.getContentAsByteArray())));
            }
            return bundled;
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled samples cannot be read", e);
        }
    }
}
