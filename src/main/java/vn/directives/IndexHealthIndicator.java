package vn.directives;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;
import vn.directives.ingestion.Settling;

/** Whether the index answers and holds what it should. */
@Component("index")
class IndexHealthIndicator implements HealthIndicator {
    private final SearchEngine engine;
    private final Settling settling;

    IndexHealthIndicator(SearchEngine engine, Settling settling) {
        this.engine = engine;
        this.settling = settling;
    }

    @Override
    public Health health() {
        try {
            settling.check();
            return Health.up()
                    .withDetail("directives", engine.status().directives())
                    .build();
        } catch (IndexUnavailableException e) {
            return Health.down().build();
        }
    }
}
