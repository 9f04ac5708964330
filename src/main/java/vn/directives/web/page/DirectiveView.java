package vn.directives.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Directive;
import vn.directives.document.Province;
import vn.directives.document.Signer;
import vn.directives.engine.TextField;
import vn.directives.engine.highlight.FieldHighlight;
import vn.directives.engine.highlight.Highlight;
import vn.directives.search.Wording;
import vn.directives.web.DirectiveLink;

/**
 * A directive as its page shows it.
 *
 * @param directive what is shown as it is
 * @param url the page's own address
 * @param age how long ago it was issued, null when that is not known
 * @param signer name and title, null when neither is known
 * @param text the whole of it, cut where tasks begin and end
 * @param reference how others cite it
 * @param original link to the file as it came
 * @param source link to where it was found, null when that is no web address
 */
public record DirectiveView(
        Directive directive,
        String url,
        @Nullable Day issued,
        @Nullable String age,
        @Nullable String provinceNow,
        @Nullable String signer,
        List<TaskView> tasks,
        List<TextPiece> text,
        String reference,
        @Nullable String authorityUrl,
        @Nullable String provinceUrl,
        String original,
        @Nullable String source) {
    static DirectiveView of(
            Directive d, PageRequest request, BiFunction<TextField, String, Highlight> marker, Today today) {
        Province province = d.province();
        String id = URLEncoder.encode(d.id(), StandardCharsets.UTF_8).replace("+", "%20");
        return new DirectiveView(
                d,
                DirectiveLink.to(d),
                Day.of(d.issued()),
                today.age(d.issued()),
                HitView.now(province),
                signer(d.signer()),
                d.tasks().stream()
                        .map(t -> TaskView.of(
                                t,
                                List.of(new FieldHighlight(TextField.TASK, marker.apply(TextField.TASK, t.text()))),
                                today))
                        .toList(),
                TextPiece.of(marker.apply(TextField.BODY, d.text()), d.tasks()),
                reference(d, today.wording()),
                d.authority() == null
                        ? null
                        : search(request, "authority", d.authority().value()),
                province == null ? null : search(request, "province", province.value()),
                "/api/v1/directives/" + id + "/original",
                webAddress(d.source().url()));
    }

    /** {@code Công văn số 3262/UBND-KGVX ngày 13/09/2021 của Ủy ban nhân dân tỉnh Kon Tum về tiêm vắc xin}, as far as it is known. */
    private static String reference(Directive d, Wording wording) {
        Day issued = Day.of(d.issued());
        return Stream.of(
                        d.type() == null
                                ? wording.say("page.reference.paper")
                                : d.type().label(),
                        d.number() == null ? null : wording.say("page.reference.number", d.number()),
                        issued == null ? null : wording.say("page.reference.issued", issued.shown()),
                        d.authority() == null
                                ? null
                                : wording.say("page.reference.by", d.authority().label()),
                        d.subject() == null ? null : wording.say("page.reference.about", d.subject()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String signer(@Nullable Signer signer) {
        if (signer == null) {
            return null;
        }
        String known = Stream.of(signer.name(), signer.title())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return known.isEmpty() ? null : known;
    }

    private static String search(PageRequest request, String name, String value) {
        return request.language().with(name, value).at(PageRequest.PATH);
    }

    /** Other addresses ({@code javascript:}, {@code file:}) are not for clicking. */
    private static @Nullable String webAddress(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String start = url.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://") ? url : null;
    }
}
