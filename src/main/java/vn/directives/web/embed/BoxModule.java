package vn.directives.web.embed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The box's module. Its address stands in pages of other sites and never changes, so browsers ask each time whether it did,
 * and are told in a line when it did not: a box is never older than its server.
 */
@Configuration(proxyBeanMethods = false)
public class BoxModule implements WebMvcConfigurer {
    static final String PATH = "/embed.js";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PATH)
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache().cachePublic())
                .setEtagGenerator(BoxModule::etag);
    }

    /** By content, since a new date alone is no new box; weak, since Tomcat compresses nothing under a strong one. */
    private static String etag(Resource resource) {
        try (InputStream in = resource.getInputStream()) {
            return "W/\"" + DigestUtils.md5DigestAsHex(in) + "\"";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
