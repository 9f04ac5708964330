package vn.directives.fuzz;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests that somebody hostile, or a broken program, might send to the service. */
public final class FuzzedRequests {
    private static final List<String> READERS = List.of(
            "/api/v1/search",
            "/api/v1/search",
            "/api/v1/search",
            "/api/v1/search.jsonl",
            "/api/v1/search.csv",
            "/api/v1/search.atom",
            "/api/v1/search.ics",
            "/api/v1/suggest",
            "/api/v1/suggest",
            "/api/v1/resolve",
            "/api/v1/compare",
            "/api/v1/compare.csv",
            "/api/v1/compare/months.csv",
            "/api/v1/directives/warnings",
            "/api/v1/provinces",
            "/tim-kiem",
            "/tim-kiem",
            "/phan-tich");
    private static final List<String> PARAMETERS = List.of(
            "q",
            "q",
            "q",
            "level",
            "province",
            "district",
            "commune",
            "authority",
            "authority_level",
            "type",
            "assignee",
            "number",
            "cites",
            "issued_from",
            "issued_to",
            "due_from",
            "due_to",
            "has_deadline",
            "text_quality",
            "status",
            "urgency",
            "secrecy",
            "facet",
            "facet",
            "facet.size",
            "facet.contains",
            "histogram",
            "sort",
            "group",
            "limit",
            "page",
            "cursor",
            "typo",
            "synonyms",
            "diacritics",
            "by",
            "rows",
            "columns",
            "no-such",
            "ngôn-ngữ",
            "id");
    private static final List<String> GOOD = List.of(
            "level=task",
            "level=directive",
            "province=kon-tum",
            "facet=province",
            "facet=assignee",
            "facet.size=5",
            "histogram=issued:month",
            "sort=-issued",
            "limit=5",
            "group=near_duplicate",
            "issued_from=2021",
            "page=2",
            "has_deadline=true",
            "by=province",
            "typo=off",
            "diacritics=strict");
    private static final List<String> VALUES = List.of(
            "tiêm vắc xin",
            "tiem vac xin",
            "\"phòng chống dịch\" -covid",
            "so:3262/UBND-KGVX",
            "tinh:kon-tum (dịch OR lũ)",
            "kon-tum",
            "task",
            "directive",
            "authority",
            "province",
            "issued:month",
            "due:week",
            "relevance",
            "-issued",
            "near_duplicate",
            "2021-09",
            "13/9/2021",
            "+30d",
            "20",
            "1",
            "true",
            "1168/CĐ-TTg",
            "so-y-te",
            "cong-van");
    private static final List<String> TEXTS = List.of("""
            ỦY BAN NHÂN DÂN TỈNH AN MẪU
            Số: 123/UBND-KGVX
            V/v kiểm tra hồ chứa nước
            An Mẫu, ngày 05 tháng 7 năm 2024
            Kính gửi: Sở Nông nghiệp và Môi trường.
            Giao Sở Nông nghiệp và Môi trường rà soát hồ chứa, hoàn thành trước ngày 30/8/2024.
            """, """
            {"number": "123/UBND-KGVX", "subject": "kiểm tra", "issued": "2024-07-05", "text": "Giao Sở Y tế rà soát.", \
            "authority": {"value": "ubnd-tinh", "label": "UBND tỉnh", "level": "province"}, "province": {"value": "kon-tum", \
            "label": "Kon Tum"}, "tasks": [{"ordinal": "1", "text": "Rà soát.", "assignees": [{"value": "so-y-te", \
            "label": "Sở Y tế"}], "deadlines": [{"date": "2024-08-30", "text": "trước ngày 30/8"}]}]}""");
    private static final List<String> CHANGES = List.of(
            "{\"subject\": \"kiểm tra hồ\"}",
            "{\"issued\": \"2024-07-05\", \"province\": \"kon-tum\"}",
            "{\"tasks\": [{\"ordinal\": \"1\", \"text\": \"Rà soát\"}]}",
            "{\"q\": \"tiêm vắc xin\", \"facet\": [\"province\"]}",
            "{\"text\": \"Công điện số 1168/CĐ-TTg ngày 07/9/2021\"}");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "text/plain; charset=utf-16",
            "text/html",
            "application/pdf",
            "application/x-ndjson",
            "multipart/form-data; boundary=b",
            "multipart/form-data",
            "application/octet-stream",
            "nonsense",
            "*/*");

    private final Random random;
    private final Mutations mutations;
    private final String base;
    private final String key;
    private final List<String> ids;

    /**
     * @param base where the service is: {@code http://localhost:8080}
     * @param key of an administrator
     * @param ids of directives that are there
     */
    public FuzzedRequests(Random random, String base, String key, List<String> ids) {
        this.random = random;
        this.mutations = new Mutations(random);
        this.base = base;
        this.key = key;
        this.ids = ids;
    }

    /** The next of them. */
    public HttpRequest.Builder next() {
        return switch (random.nextInt(20)) {
            case 0 -> write("POST", "/api/v1/directives" + dryRun(), mutations.any(TYPES), document());
            case 1 -> write("POST", "/api/v1/directives" + dryRun(), "application/json", enveloped());
            case 2 -> write("POST", "/api/v1/directives" + dryRun(), "multipart/form-data; boundary=b", form());
            case 3 -> write("POST", "/api/v1/directives/batch", "application/x-ndjson", lines());
            case 4 ->
                write("PATCH", "/api/v1/directives/" + id(), "application/json", mutations.of(mutations.any(CHANGES)));
            case 5 ->
                write(
                        "POST",
                        mutations.any(List.of("/api/v1/search", "/api/v1/citations/lookup")),
                        "application/json",
                        mutations.of(mutations.any(CHANGES)));
            case 6 ->
                write("DELETE", "/api/v1/directives/" + id() + "/corrections/" + encoded(value()), "text/plain", "");
            case 7 ->
                read("/api/v1/directives/" + id()
                        + mutations.any(List.of("", "/tasks", "/original", "/cites", "/similar")));
            case 8 -> read("/van-ban/" + id());
            default -> read(mutations.any(READERS));
        };
    }

    private String dryRun() {
        return mutations.any(List.of("?dry_run=true", "", "?" + parameters()));
    }

    private String document() {
        return mutations.of(mutations.any(TEXTS));
    }

    private String enveloped() {
        String whole = "{\"external_id\": \"x" + random.nextInt(20) + "\", \"directive\": " + TEXTS.getLast() + "}";
        return mutations.of(whole);
    }

    private String form() {
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n" + document()
                + "\r\n";
        return random.nextBoolean() ? part + "--b--\r\n" : mutations.of(part + part + "--b--\r\n");
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (int i = random.nextInt(5); i >= 0; i--) {
            lines.append(random.nextBoolean() ? enveloped().replace('\n', ' ') : enveloped())
                    .append('\n');
        }
        return lines.toString();
    }

    private String id() {
        return random.nextInt(3) == 0 ? encoded(value()) : mutations.any(ids);
    }

    private String value() {
        return switch (random.nextInt(3)) {
            case 0 -> mutations.any(VALUES);
            case 1 -> mutations.of(mutations.any(VALUES));
            default -> mutations.splinter();
        };
    }

    private String parameters() {
        List<String> parts = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            parts.add("q=" + encoded(value()));
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            parts.add(
                    random.nextInt(3) > 0
                            ? mutations.any(GOOD)
                            : encoded(mutations.any(PARAMETERS)) + "=" + encoded(value()));
        }
        return String.join("&", parts);
    }

    private HttpRequest.Builder read(String path) {
        return HttpRequest.newBuilder(URI.create(base + path + "?" + parameters()));
    }

    private HttpRequest.Builder write(String method, String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
