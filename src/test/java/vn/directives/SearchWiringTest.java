package vn.directives;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.directives.engine.FakeEngine;
import vn.directives.engine.TestDirectives;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.search.Provinces;
import vn.directives.search.ScopedEngine;
import vn.directives.search.SearchObserver;
import vn.directives.search.SearchOutcome;
import vn.directives.search.SearchParameterReader;
import vn.directives.search.SearchService;
import vn.directives.search.Synonyms;
import vn.directives.search.Turns;
import vn.directives.security.Caller;
import vn.directives.security.Role;

class SearchWiringTest {
    private static final Provinces PROVINCES = new Provinces(Gazetteer.load());

    @AfterEach
    void nobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whateverASearchAsksItAsksInTheNameOfWhoSearches() {
        Queue<String> names = new ConcurrentLinkedQueue<>();
        FakeEngine engine = new FakeEngine(TestDirectives.vaccination());
        ScopedEngine seen = new ScopedEngine(engine, () -> {
            names.add(Caller.current().name());
            return null;
        });
        SearchService service = new SearchWiring()
                .searchService(
                        seen,
                        PROVINCES,
                        Synonyms.NONE,
                        new StaticListableBeanFactory().getBeanProvider(SearchObserver.class),
                        new StaticListableBeanFactory().getBeanProvider(Turns.class));
        Caller portal = new Caller("portal", Role.READ, Map.of("province", List.of("son-la")), List.of(), null);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(portal, null, List.of()));

        SearchOutcome outcome = service.search(
                new SearchParameterReader(PROVINCES, Clock.systemUTC()).read(Map.of("q", List.of("tiem vac xin"))),
                (key, arguments) -> key);

        assertThat(outcome.didYouMean()).isEqualTo("tiêm vắc xin");
        assertThat(engine.wordsRequests).isNotEmpty();
        assertThat(names).isNotEmpty().containsOnly("portal");
    }
}
