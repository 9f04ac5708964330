package vn.directives;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.directives.engine.SearchEngine;
import vn.directives.ingestion.Account;
import vn.directives.search.SearchObserver;
import vn.directives.store.AuditLog;
import vn.directives.store.DataFolder;
import vn.directives.store.UnansweredQueries;

/** What is written down and measured beside the work itself. */
@Configuration(proxyBeanMethods = false)
class ObservationWiring {
    @Bean
    AuditLog auditLog(DataFolder folder) throws IOException {
        return new AuditLog(folder.root().resolve("audit"));
    }

    @Bean
    Account account(AuditLog log, MeterRegistry meters, Clock clock) {
        return new AccountBook(log, meters, clock);
    }

    @Bean
    UnansweredQueries unansweredQueries(DataFolder folder, Clock clock) {
        return new UnansweredQueries(folder.root().resolve("unanswered.json"), clock);
    }

    @Bean
    SearchObserver searchObserver(MeterRegistry meters, UnansweredQueries unanswered) {
        return new SearchMeters(meters, unanswered);
    }

    @Bean
    RequestMeters requestMeters() {
        return new RequestMeters();
    }

    @Bean
    IndexMeters indexMeters(SearchEngine engine, DataFolder folder, Clock clock) {
        return new IndexMeters(engine, folder, clock);
    }
}
