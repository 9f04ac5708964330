package vn.directives;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.insight.Citations;
import vn.directives.insight.Comparisons;
import vn.directives.insight.NumberResolver;
import vn.directives.insight.NumbersInText;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.Statuses;
import vn.directives.insight.WarningList;
import vn.directives.search.ComparisonParameterReader;
import vn.directives.search.LookupParameterReader;
import vn.directives.search.Provinces;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Suggestions;
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
    LookupParameterReader lookupParameterReader(Clock clock) {
        return new LookupParameterReader(clock);
    }

    @Bean
    Citations citations(SearchEngine engine) {
        return new Citations(engine);
    }

    @Bean
    WarningList warningList(SearchEngine engine) {
        return new WarningList(engine);
    }

    @Bean
    NumberResolver numberResolver(SearchEngine engine) {
        return new NumberResolver(engine);
    }

    @Bean
    NumbersInText numbersInText(SearchEngine engine) {
        return new NumbersInText(engine);
    }

    @Bean
    SimilarDirectives similarDirectives(SearchEngine engine) {
        return new SimilarDirectives(engine);
    }

    @Bean
    Statuses statuses(SearchEngine engine) {
        return new Statuses(engine);
    }

    @Bean
    SearchService searchService(SearchEngine engine, Provinces provinces, Synonyms synonyms) {
        return new SearchService(engine, provinces, new Highlighter(), synonyms);
    }

    @Bean
    ComparisonParameterReader comparisonParameterReader(SearchParameterReader reader) {
        return new ComparisonParameterReader(reader);
    }

    @Bean
    Comparisons comparisons(SearchEngine engine, SearchService search, Provinces provinces) {
        return new Comparisons(engine, search, provinces);
    }

    @Bean
    Suggestions suggestions(SearchEngine engine, Provinces provinces) {
        return new Suggestions(engine, provinces);
    }
}
