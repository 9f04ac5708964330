package vn.directives.web;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.chrome.ChromeDriver;

/** Looks with axe-core for what keeps people out of a page. */
public final class Accessibility {
    private Accessibility() {}

    /** Every place where the page that is open breaks a rule of WCAG 2.2 AA, or a good practice; best none. */
    public static List<String> violations(ChromeDriver browser) {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(browser)
                        .getViolations()
                        .stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> violation(rule, node)))
                        .toList();
    }

    private static String violation(Rule rule, CheckedNode node) {
        return rule.getId() + ": " + rule.getHelp() + "\n  at " + node.getTarget() + "\n  " + node.getHtml() + "\n  "
                + node.getAny().stream().map(check -> check.getMessage()).toList();
    }
}
