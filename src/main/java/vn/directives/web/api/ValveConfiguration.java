package vn.directives.web.api;

import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands in the web server itself, before any filter. */
@Configuration(proxyBeanMethods = false)
public class ValveConfiguration {
    /** How long one may keep a thread waiting for a body, beside what its length allows. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Puts {@link ProblemReportValve} in the place of Tomcat's own error page. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    /** At most half of the threads wait for bodies. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> slowBodies(TomcatServerProperties tomcat) {
        return factory ->
                factory.addEngineValves(new SlowBodyValve(tomcat.getThreads().getMax() / 2, PATIENCE));
    }
}
