package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.DirectivesApplication;
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

    private static final String READ = "upload-read";

    @TempDir
    private Path folder;

    @LocalServerPort
    private int port;

    @Test
    void everyPageIsShownNarrowAndWideLightAndDark() throws IOException {
        Path shown = Files.createDirectories(Path.of(System.getProperty("directives.screenshots", "docs/screenshots")));
        ChromeDriver browser = Chromium.open();
        try (ConfigurableApplicationContext without = withoutItsCluster()) {
            Map<String, String> pages = pages(browser);
            String other = "http://localhost:" + without.getEnvironment().getProperty("local.server.port");
            pages.put("unavailable", other + "/tim-kiem?q=tiem+vac+xin");
            for (Map.Entry<String, String> page : pages.entrySet()) {
                for (Chromium.Theme theme : Chromium.Theme.values()) {
                    for (int width : new int[] {360, 768, 1440}) {
                        Chromium.prefer(browser, theme);
                        Chromium.width(browser, width);
                        browser.get(page.getValue().startsWith("http") ? page.getValue() : at(page.getValue()));
                        if (page.getKey().equals(READ)) {
                            bringIn(browser);
                        }
                        String name = page.getKey() + "-" + width + (theme == Chromium.Theme.DARK ? "-dark" : "");
                        Files.write(shown.resolve(name + ".webp"), picture(browser, width));
                    }
                }
            }
        } finally {
            browser.quit();
        }
        assertThat(shown.resolve("search-1440.webp")).isNotEmptyFile();
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
        pages.put("embed", "/nhung?province=kon-tum&level=task");
        pages.put("upload", "/tai-len");
        pages.put(READ, "/tai-len");
        return pages;
    }

    /** A service that cannot answer. */
    private ConfigurableApplicationContext withoutItsCluster() {
        return new SpringApplicationBuilder(DirectivesApplication.class)
                .run(
                        "--server.port=0",
                        "--directives.data-dir=" + folder,
                        "--directives.engine=elasticsearch",
                        "--directives.elasticsearch.urls=http://127.0.0.1:1");
    }

    /** Has a file read that has something to be corrected. */
    private void bringIn(ChromeDriver browser) throws IOException {
        Path letter = Files.writeString(folder.resolve("cong-van-mau.txt"), """
                ỦY BAN NHÂN DÂN
                TỈNH KON TUM
                Số:      /UBND-KTTH
                Kon Tum, ngày 05 tháng 10 năm 2023

                V/v tăng cường kiểm tra bến đò ngang (văn bản mẫu)

                Kính gửi: Sở Giao thông vận tải.

                1. Sở Giao thông vận tải kiểm tra toàn bộ bến đò ngang, hoàn thành trước ngày 30/10/2023.
                2. Ủy ban nhân dân các huyện, thành phố báo cáo kết quả hằng quý.
                """);
        browser.findElement(By.id("khoa")).sendKeys(Keys.chord(Keys.CONTROL, "a"), RunningServer.KEY, Keys.TAB);
        browser.findElement(By.id("tep")).sendKeys(letter.toString());
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-state=read]")));
        // Else leaving the page would be asked about.
        browser.executeScript("addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)");
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
