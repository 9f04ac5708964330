package vn.directives.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** Languages and the web server's manners. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {
    @Bean
    public LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    /** People type and paste these into addresses; odd punctuation is never an error. */
    @Bean
    public WebServerFactoryCustomizer<TomcatServletWebServerFactory> lenientQueryStrings() {
        return factory -> factory.addConnectorCustomizers(
                connector -> connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}"));
    }
}
