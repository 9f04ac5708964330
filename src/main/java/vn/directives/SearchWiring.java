package vn.directives;

import java.time.Clock;
import java.util.concurrent.Executor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.security.concurrent.DelegatingSecurityContextExecutor;
import vn.directives.engine.SearchEngine;
import vn.directives.engine.highlight.Highlighter;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.insight.Citations;
import vn.directives.insight.Comparisons;
import vn.directives.insight.NumberResolver;
import vn.directives.insight.NumbersInText;
import vn.directives.insight.ProvinceMonths;
import vn.directives.insight.SimilarDirectives;
import vn.directives.insight.Statuses;
import vn.directives.insight.WarningList;
import vn.directives.search.ComparisonParameterReader;
import vn.directives.search.LookupParameterReader;
import vn.directives.search.Provinces;
import vn.directives.search.ScopedEngine;
import vn.directives.search.Scopes;
import vn.directives.search.SearchObserver;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.SuggestionsByScope;
import vn.directives.search.Synonyms;
import vn.directives.search.Turns;
import vn.directives.security.Caller;

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
    ComparisonParameterReader comparisonParameterReader(SearchParameterReader reader) {
        return new ComparisonParameterReader(reader);
    }

    @Bean
    Comparisons comparisons(SearchEngine engine, SearchService search, Provinces provinces) {
        return new Comparisons(engine, search, provinces);
    }

    @Bean
    ProvinceMonths provinceMonths(SearchEngine engine, SearchService search, Provinces provinces) {
        return new ProvinceMonths(engine, search, provinces);
    }

    @Bean
    SearchService searchService(
            SearchEngine engine,
            Provinces provinces,
            Synonyms synonyms,
            ObjectProvider<SearchObserver> observer,
            ObjectProvider<Turns> turns) {
        // What is asked beside a search is asked in the name of whoever searches: a key may see a part only.
        Executor beside = new DelegatingSecurityContextExecutor(
                work -> Thread.ofVirtual().name("search").start(work));
        return new SearchService(
                engine,
                provinces,
                new Highlighter(),
                synonyms,
                observer.getIfAvailable(() -> SearchObserver.NONE),
                beside,
                turns.getIfAvailable(Turns::unlimited));
    }

    @Bean
    Scopes scopes(SearchParameterReader reader) {
        return new Scopes(reader);
    }

    /** The engine as whoever asks may see it; what lies below closes itself. */
    @Bean(destroyMethod = "")
    @Primary
    SearchEngine engineInScope(SearchEngine engine, Scopes scopes) {
        return new ScopedEngine(engine, () -> scopes.of(Caller.current().filters()));
    }

    @Bean
    SuggestionsByScope suggestions(@Qualifier("searchEngine") SearchEngine engine, Scopes scopes, Provinces provinces) {
        return new SuggestionsByScope(
                engine, scopes, provinces, () -> Caller.current().filters());
    }
}
