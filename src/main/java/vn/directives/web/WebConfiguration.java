package vn.directives.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;

/** Languages, messages and the web server's manners. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {
    /** The message files; Vietnamese where there is no other. */
    @Bean
    public MessageSource messageSource() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages", "ingestion");
        messages.setDefaultEncoding("UTF-8");
        // Else a server in an English locale would answer Vietnamese readers in English.
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    @Bean
    public LocaleResolver localeResolver() {
        return new LanguageResolver();
    }

    /**
     * People type and paste odd punctuation into addresses, and their browsers name more than the ten languages that Tomcat takes by
     * itself: neither is an error. How long headers are is limited anyway.
     */
    @Bean
    public WebServerFactoryCustomizer<TomcatServletWebServerFactory> lenientRequests() {
        return factory -> factory.addConnectorCustomizers(connector -> {
            connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
            connector.setMaxLocaleCount(-1);
        });
    }
}
