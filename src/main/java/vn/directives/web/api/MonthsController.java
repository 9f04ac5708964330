package vn.directives.web.api;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.directives.insight.ProvinceMonths;
import vn.directives.search.ComparisonParameterReader;
import vn.directives.web.Wordings;

/** Provinces by months as a table. */
@RestController
public class MonthsController {
    private final ComparisonParameterReader reader;
    private final ProvinceMonths provinceMonths;
    private final Wordings wordings;

    public MonthsController(ComparisonParameterReader reader, ProvinceMonths provinceMonths, Wordings wordings) {
        this.reader = reader;
        this.provinceMonths = provinceMonths;
        this.wordings = wordings;
    }

    /** What a search finds, a province a line, a month a column: the last 24 months in which anything was issued. */
    @GetMapping(path = "/api/v1/compare/months.csv", produces = "text/csv;charset=UTF-8")
    public byte[] table(@RequestParam MultiValueMap<String, String> parameters, Locale locale) {
        boolean today = List.of("current").equals(parameters.get("province_basis"));
        ProvinceMonths.Table table = provinceMonths.of(reader.search(parameters), today);
        return ComparisonTable.of(table, wordings.in(locale)).getBytes(StandardCharsets.UTF_8);
    }
}
