package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.RunningServer;
import vn.directives.web.Chromium;

/**
 * Takes the pictures of {@code docs/screenshots}. Its name keeps it out of the build; by hand: {@code -Dit.test=Screenshots}, with
 * {@code -Ddirectives.screenshots=folder} for another folder.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
class Screenshots {
    private static final int HEIGHT = 1000;

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsShownNarrowAndWideLightAndDark() throws IOException {
        Path folder =
                Files.createDirectories(Path.of(System.getProperty("directives.screenshots", "docs/screenshots")));
        ChromeDriver browser = Chromium.open();
        try {
            for (Map.Entry<String, String> page : pages(browser).entrySet()) {
                for (Chromium.Theme theme : Chromium.Theme.values()) {
                    for (int width : new int[] {360, 768, 1440}) {
                        Chromium.prefer(browser, theme);
                        Chromium.width(browser, width);
                        browser.get(at(page.getValue()));
                        String name = page.getKey() + "-" + width + (theme == Chromium.Theme.DARK ? "-dark" : "");
                        Files.write(folder.resolve(name + ".webp"), picture(browser, width));
                    }
                }
            }
        } finally {
            browser.quit();
        }
        assertThat(folder.resolve("search-1440.webp")).isNotEmptyFile();
    }

    private Map<String, String> pages(ChromeDriver browser) {
        browser.get(at("/tim-kiem?q=tiem+vac+xin"));
        String directive = Objects.requireNonNull(
                browser.findElement(By.cssSelector(".hit h2 a")).getAttribute("href"));
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("home", "/");
        pages.put("search", "/tim-kiem?q=tiem+vac+xin&province=kon-tum&province=son-la&province=ca-mau");
        pages.put("tasks", "/tim-kiem?q=bao+cao&level=task");
        pages.put("nothing", "/tim-kiem?q=zzzzzz&province=kon-tum");
        pages.put("mistake", "/tim-kiem?q=tiem&province=kontum");
        pages.put("directive", directive.substring(at("").length()));
        pages.put("analysis", "/phan-tich");
        pages.put("missing", "/van-ban/khong-co");
        return pages;
    }

    private static byte[] picture(ChromeDriver browser, int width) {
        Map<String, Object> taken = browser.executeCdpCommand(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "webp",
                        "quality",
                        60,
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", HEIGHT + HEIGHT / 2, "scale", 1)));
        return Base64.getDecoder()
                .decode(Objects.requireNonNull(taken.get("data")).toString());
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
