package vn.directives;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;

/** What searching is made of. */
@Configuration(proxyBeanMethods = false)
class SearchWiring {
    @Bean
    Provinces searchProvinces(Gazetteer gazetteer) {
        return new Provinces(gazetteer);
    }

    @Bean
    SearchParameterReader searchParameterReader(Provinces provinces, Clock clock) {
        return new SearchParameterReader(provinces, clock);
    }

    @Bean
    Synonyms synonyms(DirectivesSettings settings) {
        try {
            return Synonyms.load(settings.synonymsFile());
        } catch (IllegalArgumentException e) {
            throw new SettingsException("directives.synonyms-file: " + e.getMessage());
        }
    }

    @Bean
    SearchService searchService(SearchEngine engine, Provinces provinces, Synonyms synonyms) {
        return new SearchService(engine, provinces, new Highlighter(), synonyms);
    }
}
