package vn.directives;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.directives.engine.IndexUnavailableException;
import vn.directives.engine.SearchEngine;

/** Whether the index answers. */
@Component("index")
class IndexHealthIndicator implements HealthIndicator {
    private final SearchEngine engine;

    IndexHealthIndicator(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        try {
            return Health.up()
                    .withDetail("directives", engine.status().directives())
                    .build();
        } catch (IndexUnavailableException e) {
            return Health.down().build();
        }
    }
}
