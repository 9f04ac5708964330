package vn.directives;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.TestDirectives;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Synonyms;
import vn.directives.web.WebConfiguration;
import vn.directives.web.Wordings;
import vn.directives.web.api.CitationController;
import vn.directives.web.api.CompareController;
import vn.directives.web.api.FallbackErrorController;
import vn.directives.web.api.FeedController;
import vn.directives.web.api.ProblemAdvice;
import vn.directives.web.api.Problems;
import vn.directives.web.api.Related;
import vn.directives.web.api.ResultFilesController;
import vn.directives.web.api.SearchController;
import vn.directives.web.api.SimilarController;
import vn.directives.web.api.StatusController;
import vn.directives.web.api.SuggestController;
import vn.directives.web.api.ValveConfiguration;
import vn.directives.web.page.AnalysisPage;
import vn.directives.web.page.DirectivePage;
import vn.directives.web.page.EmbedPage;
import vn.directives.web.page.SearchPage;
import vn.directives.web.page.UploadPage;

/** The web part of the service over an index in a list. No {@code @Configuration}: no other test's scan may find it. */
@EnableAutoConfiguration
@Import({
    SearchWiring.class,
    WebConfiguration.class,
    Wordings.class,
    Problems.class,
    ProblemAdvice.class,
    FallbackErrorController.class,
    SearchController.class,
    ResultFilesController.class,
    FeedController.class,
    Related.class,
    SimilarController.class,
    CompareController.class,
    CitationController.class,
    StatusController.class,
    SuggestController.class,
    ValveConfiguration.class,
    SearchPage.class,
    AnalysisPage.class,
    DirectivePage.class,
    EmbedPage.class,
    UploadPage.class
})
public class WebTestBeans {
    @Bean
    FakeEngine searchEngine() {
        return new FakeEngine(TestDirectives.vaccination(), TestDirectives.digitisation(), TestDirectives.unknown());
    }

    @Bean
    Gazetteer gazetteer() {
        return Gazetteer.load();
    }

    @Bean
    Synonyms synonyms() {
        return Synonyms.load(null);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T02:00:00Z"), ZoneOffset.UTC);
    }
}
