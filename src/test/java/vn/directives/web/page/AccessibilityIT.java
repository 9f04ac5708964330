package vn.directives.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import vn.directives.RunningServer;
import vn.directives.web.Accessibility;
import vn.directives.web.Chromium;

/** No page keeps anybody out, light or dark, narrow or wide. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(RunningServer.class)
@DirtiesContext
class AccessibilityIT {
    @LocalServerPort
    private int port;

    private ChromeDriver browser;

    @BeforeEach
    void open() {
        browser = Chromium.open();
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    @ParameterizedTest
    @EnumSource
    void noPageHasAViolation(Chromium.Theme theme) {
        Chromium.prefer(browser, theme);
        List<String> violations = new ArrayList<>();
        // What depends on the width does not depend on the colours: each theme is looked at in another.
        Chromium.width(browser, theme == Chromium.Theme.LIGHT ? 1280 : 360);
        for (String page : pages()) {
            browser.get(at(page));
            Accessibility.violations(browser).forEach(violation -> violations.add(page + ": " + violation));
        }
        assertThat(violations).isEmpty();
    }

    private List<String> pages() {
        browser.get(at("/tim-kiem?q=tiem+vac+xin"));
        String directive = Objects.requireNonNull(
                browser.findElement(By.cssSelector(".hit h2 a")).getAttribute("href"));
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/tim-kiem?q=tiem+vac+xin&province=kon-tum&lang=en",
                "/tim-kiem?level=task",
                "/tim-kiem?q=zzzzzz",
                "/tim-kiem?province=kontum",
                "/khong-co"));
        pages.add("/phan-tich?q=tiem+vac+xin");
        pages.add("/phan-tich?by=authority&lang=en");
        pages.add(directive.substring(at("").length()));
        return pages;
    }

    private String at(String path) {
        return "http://localhost:" + port + path;
    }
}
