package vn.directives.hostile;

import static vn.directives.hostile.HostileKind.get;

import java.util.List;

/** What stands in an address beside the words of a search. */
final class HostileParameters {
    private static final String SEARCH = "/api/v1/search?";
    private static final String DIRECTIVE = "/api/v1/directives/";

    private HostileParameters() {}

    static List<HostileKind> kinds() {
        return List.of(
                get("a page of a million results", SEARCH + "limit=1000000", 400),
                get("results by a name that is not known", SEARCH + "size=1000000", 400),
                get("page 1,000,000,000", SEARCH + "page=1000000000", 400),
                get("page 1e9", SEARCH + "page=1e9", 400),
                get("a limit of 5,000 digits", SEARCH + "limit=" + "9".repeat(5_000), 400),
                get("1,001 parameters", SEARCH + "a=1&".repeat(1_001), 400),
                get("900 values of one filter", SEARCH + "province=kon-tum&".repeat(900), 200, 400),
                get("a cursor of garbage", SEARCH + "cursor=%21%40%23%00zzzz", 400),
                get("a cursor of 10 KB", SEARCH + "cursor=" + "eyJhIjpb".repeat(1_250), 400),
                get("dates that are none", SEARCH + "issued_from=999999999-99-99&due_to=%2B99999999999999d", 400),
                get(
                        "the last year that a computer knows",
                        SEARCH + "issued_from=999999999&issued_to=%2B999999999d",
                        400),
                get("from the last day to the first", SEARCH + "issued_from=9999&issued_to=0001", 400),
                get("all facets, all histograms, groups of copies", everything(), 200),
                get(
                        "histogram of nine thousand years",
                        SEARCH + "histogram=due:week&due_from=0001&due_to=9999",
                        200,
                        400),
                get("an id that climbs out", DIRECTIVE + "../../../../etc/passwd", 400, 404),
                get("an id that climbs out, encoded", DIRECTIVE + "%2e%2e%2f%2e%2e%2fetc%2fpasswd/original", 400, 404),
                get(
                        "an id that climbs out, encoded twice",
                        DIRECTIVE + "%252e%252e%252fetc%252fpasswd/original",
                        400,
                        404),
                get("an id that climbs out with backslashes", DIRECTIVE + "..%5c..%5cetc%5cpasswd/original", 400, 404),
                get("an asset that climbs out", "/assets/..;/..;/META-INF/MANIFEST.MF", 400, 404),
                get("an id of 15,000 letters", DIRECTIVE + "a".repeat(15_000), 400, 404),
                get("a request line of 20 KB", SEARCH + "q=" + "a".repeat(20_000), 400, 414, Answer.CLOSED),
                header("a header of 64 KB", "X-Long: " + "a".repeat(65_536), 400, 431, Answer.CLOSED),
                header("a key of 10 KB", "Authorization: Bearer " + "A".repeat(10_000), 400, 401),
                header("700 languages", "Accept-Language: " + "vi;q=0.5,en-x-a;q=0.4,".repeat(350) + "*", 200),
                header("500 media types", "Accept: " + "text/x;q=0.1,*/*;q=0.2,".repeat(250) + "a/b", 200, 400, 406),
                header("a media type that is none", "Accept: ;;;/,,", 200, 400, 406),
                header("a foreign origin", "Origin: https://stranger.example", 403),
                header("an origin of 10 KB", "Origin: https://" + "a.".repeat(5_000) + "example", 403),
                HostileKind.of(
                        "2,000 ranges of one file",
                        target -> target.get("/embed.js", "Range: bytes=" + "0-,".repeat(2_000) + "0-"),
                        200,
                        206,
                        400,
                        416));
    }

    private static String everything() {
        StringBuilder address = new StringBuilder(SEARCH + "limit=100&facet.size=100&group=near_duplicate");
        List.of("province", "province_current", "district", "authority", "authority_level", "type", "assignee", "cites")
                .forEach(facet -> address.append("&facet=").append(facet));
        return address.append("&histogram=issued:month&histogram=due:week").toString();
    }

    private static HostileKind header(String name, String header, int... allowed) {
        return HostileKind.of(name, target -> target.get(SEARCH + "q=tiem", header), allowed);
    }
}
