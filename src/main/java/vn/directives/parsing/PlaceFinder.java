package vn.directives.parsing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Authority;
import vn.directives.document.AuthorityLevel;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.document.Span;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.gazetteer.Mention;
import vn.directives.gazetteer.Unit;
import vn.directives.gazetteer.UnitKind;
import vn.directives.text.Abbreviations;
import vn.directives.text.SearchText;
import vn.directives.text.Slug;

/**
 * Decides the issuing body's full name, its level, province and district. What the body's own name says counts first, then the
 * body above it, the place line, and last the units that the text or what stood around it names, if they agree.
 */
final class PlaceFinder {
    /** What is known of the place. */
    record Located(
            @Nullable Authority authority,
            @Nullable Province province,
            @Nullable Labelled district,
            List<Fact> facts) {}

    /** Where the text names its own place: the further words are from the head the less they tell. */
    private static final int PARAGRAPHS = 40;

    private static final Set<String> BARE_TYPES =
            Set.of("tinh", "thanh pho", "huyen", "quan", "thi xa", "xa", "phuong", "thi tran", "dac khu");

    /** Luật Tổ chức chính quyền địa phương 72/2025/QH15, Điều 54. */
    private static final LocalDate DISTRICTS_ABOLISHED = LocalDate.of(2025, 7, 1);

    /** How many paragraphs, head and addressees included, may tell that a city has departments. */
    private static final int DEPARTMENTS_REACH = 4;

    /** Bodies that have a name of their own, which needs no place behind it. Folded. */
    private static final List<String> NAMED = Lexicon.lines("named-bodies.txt", "", " ");

    private final Gazetteer gazetteer;

    PlaceFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    Located locate(
            @Nullable Issuer issuer,
            @Nullable String place,
            @Nullable LocalDate issued,
            List<Paragraph> paragraphs,
            List<String> evidence) {
        if (issuer == null) {
            return new Located(null, null, null, List.of());
        }
        Search search = new Search(issuer, place, issued, paragraphs, evidence);
        return search.locate();
    }

    private final class Search {
        private final Issuer issuer;
        private final @Nullable String place;
        private final @Nullable LocalDate issued;
        private final List<Paragraph> paragraphs;
        private final List<String> evidence;
        private final List<Fact> facts = new ArrayList<>();

        /** The units in the texts that were searched: the issuer's name is asked about again and again. */
        private final Map<String, List<Mention>> mentions = new HashMap<>();

        private @Nullable Unit province;
        private @Nullable Unit district;
        private @Nullable Unit commune;

        Search(
                Issuer issuer,
                @Nullable String place,
                @Nullable LocalDate issued,
                List<Paragraph> paragraphs,
                List<String> evidence) {
            this.issuer = issuer;
            this.place = place;
            this.issued = issued;
            this.paragraphs = paragraphs;
            this.evidence = evidence;
        }

        Located locate() {
            takeLetterhead();
            AuthorityLevel level = level();
            if (level != AuthorityLevel.CENTRAL) {
                fromPlaceLine(level);
                fromText(level);
                // With the province known, "huyện Châu Thành" in the letterhead or the place line is one district.
                takeLetterhead();
                fromPlaceLine(level);
            }
            if (level == AuthorityLevel.CENTRAL) {
                province = null;
                district = null;
            } else if (province == null && district != null) {
                province = gazetteer.province(district.provinceSlug(), issued).orElse(null);
            } else if (province == null && commune != null) {
                province = gazetteer.province(commune.provinceSlug(), issued).orElse(null);
            }
            if (level == AuthorityLevel.PROVINCE) {
                district = null;
            }
            String label = spelled(fullName(level));
            Authority authority = new Authority(slug(label), label, level);
            facts.add(new Fact("authority", label, issuer.span(), issuer.rule()));
            Province as = province == null
                    ? null
                    : gazetteer.provinceAsOf(province.slug(), issued).orElse(null);
            Labelled districtLabel = district == null ? null : new Labelled(district.slug(), district.name());
            return new Located(authority, as, districtLabel, facts);
        }

        private void takeLetterhead() {
            take(issuer.name(), "name-of-the-issuer");
            if (issuer.superior() != null) {
                take(issuer.superior(), "body-above-the-issuer");
            }
        }

        private @Nullable AuthorityLevel level() {
            Unit own = smallest(issuer.name());
            boolean office = Slug.of(issuer.name()).startsWith("so-");
            if (own != null && !office) {
                return switch (own.kind()) {
                    case PROVINCE -> AuthorityLevel.PROVINCE;
                    case DISTRICT -> AuthorityLevel.DISTRICT;
                    case COMMUNE -> AuthorityLevel.COMMUNE;
                };
            }
            return issuer.level()
                    .or(this::levelOfSuperior)
                    .or(this::levelOfCity)
                    .orElse(null);
        }

        /** A bare "thành phố" is a province's equal when it has departments, and always since the districts were abolished. */
        private Optional<AuthorityLevel> levelOfCity() {
            boolean city = SearchText.bare(issuer.name()).endsWith(" thanh pho");
            boolean late = issued != null && !issued.isBefore(DISTRICTS_ABOLISHED);
            boolean departments = paragraphs.stream()
                    .limit(DEPARTMENTS_REACH)
                    .anyMatch(p -> p.folded().contains("cac so, ") || p.folded().contains("so, ban, nganh"));
            return city && (late || departments) ? Optional.of(AuthorityLevel.PROVINCE) : Optional.empty();
        }

        private Optional<AuthorityLevel> levelOfSuperior() {
            if (district != null) {
                return Optional.of(AuthorityLevel.DISTRICT);
            }
            return province != null ? Optional.of(AuthorityLevel.PROVINCE) : Optional.empty();
        }

        private List<Mention> mentions(String text) {
            return mentions.computeIfAbsent(text, searched -> gazetteer.find(searched, issued));
        }

        private @Nullable Unit smallest(String name) {
            return mentions(name).stream()
                    .filter(Mention::typed)
                    .flatMap(m -> m.candidates().stream())
                    .max((a, b) -> a.kind().compareTo(b.kind()))
                    .orElse(null);
        }

        /** Takes the units that a name names, as far as they are not known yet and agree with what is. */
        private void take(String name, String rule) {
            for (Mention mention : mentions(name)) {
                List<Unit> candidates = consistent(mention.candidates());
                if (candidates.size() == 1) {
                    set(candidates.getFirst(), issuer.span(), rule);
                }
            }
        }

        private List<Unit> consistent(List<Unit> candidates) {
            Set<String> provinces = province == null ? Set.of() : Set.of(province.slug());
            Set<String> districts = district == null ? Set.of() : Set.of(district.slug());
            List<Unit> distinct = distinct(candidates);
            return distinct.size() == 1 || (provinces.isEmpty() && districts.isEmpty())
                    ? distinct
                    : distinct(gazetteer.narrow(distinct, provinces, districts));
        }

        private static List<Unit> distinct(List<Unit> units) {
            if (units.size() < 2) {
                return units;
            }
            Set<String> seen = new LinkedHashSet<>();
            return units.stream()
                    .filter(u -> seen.add(u.kind() + "/" + u.provinceSlug() + "/" + u.slug()))
                    .collect(Collectors.toList());
        }

        private void set(Unit unit, @Nullable Span span, String rule) {
            boolean taken = switch (unit.kind()) {
                case PROVINCE -> province == null && (province = unit) != null;
                case DISTRICT -> district == null && (district = unit) != null;
                case COMMUNE -> commune == null && (commune = unit) != null;
            };
            if (taken) {
                facts.add(new Fact(unit.kind().name().toLowerCase(Locale.ROOT), unit.fullName(), span, rule));
            }
        }

        /** "Mai Sơn, ngày 08 tháng 12 năm 2021": the seat; of a province's body it may be a city of the province. */
        private void fromPlaceLine(@Nullable AuthorityLevel level) {
            if (place == null) {
                return;
            }
            List<Unit> named = distinct(gazetteer.named(place, issued)).stream()
                    .filter(u -> fits(u, level))
                    .toList();
            List<Unit> consistent = consistent(named);
            if (consistent.size() == 1) {
                set(consistent.getFirst(), null, "place-line");
            } else if (named.isEmpty() && level == AuthorityLevel.PROVINCE) {
                fromSeat(place);
            }
        }

        /** "Buôn Ma Thuột, ngày …" of a province's body: the city that is its seat tells the province. */
        private void fromSeat(String seat) {
            Set<String> provinces = gazetteer.named(seat, issued).stream()
                    .filter(u -> u.kind() != UnitKind.COMMUNE)
                    .map(Unit::provinceSlug)
                    .collect(Collectors.toSet());
            if (provinces.size() == 1) {
                gazetteer
                        .province(provinces.iterator().next(), issued)
                        .ifPresent(p -> set(p, null, "seat-in-the-place-line"));
            }
        }

        private boolean fits(Unit unit, @Nullable AuthorityLevel level) {
            if (level == AuthorityLevel.PROVINCE) {
                return unit.kind() == UnitKind.PROVINCE;
            }
            if (level == AuthorityLevel.COMMUNE) {
                return unit.kind() == UnitKind.COMMUNE;
            }
            return unit.kind() == UnitKind.DISTRICT && typeAgrees(unit);
        }

        /** "Ủy ban nhân dân huyện" cannot be a city's. */
        private boolean typeAgrees(Unit unit) {
            String last = lastType(issuer.name());
            return last == null || last.equals(SearchText.bare(unit.type()));
        }

        private void fromText(@Nullable AuthorityLevel level) {
            boolean needsDistrict = level == AuthorityLevel.DISTRICT && district == null;
            if (needsDistrict) {
                agreed(UnitKind.DISTRICT).filter(this::typeAgrees).ifPresent(u -> set(u, null, "named-in-the-text"));
            }
            if (province == null && district == null) {
                agreed(UnitKind.PROVINCE).ifPresent(u -> set(u, null, "named-in-the-text"));
            }
        }

        /** The one unit of a kind that the text names with its type, else the one that stood around it. */
        private Optional<Unit> agreed(UnitKind kind) {
            List<Unit> named = new ArrayList<>();
            for (Paragraph paragraph : paragraphs.subList(0, Math.min(PARAGRAPHS, paragraphs.size()))) {
                named.addAll(typed(paragraph.text(), kind));
            }
            List<Unit> inText = distinct(named);
            if (inText.size() == 1) {
                return Optional.of(inText.getFirst());
            }
            List<Unit> around = new ArrayList<>();
            for (String line : evidence) {
                around.addAll(typed(line, kind));
            }
            List<Unit> distinctAround = distinct(around);
            return distinctAround.size() == 1 && inText.isEmpty()
                    ? Optional.of(distinctAround.getFirst())
                    : Optional.empty();
        }

        private List<Unit> typed(String text, UnitKind kind) {
            return mentions(text).stream()
                    .filter(Mention::typed)
                    .filter(m -> m.candidates().stream().allMatch(u -> u.kind() == kind))
                    .map(m -> distinct(m.candidates()))
                    .filter(units -> units.size() == 1)
                    .map(List::getFirst)
                    .toList();
        }

        /** "Ủy ban nhân dân huyện" with the district's name; "Sở Y tế" with its province. */
        private String fullName(@Nullable AuthorityLevel level) {
            String name = issuer.name();
            String bare = lastType(name);
            Unit own = ownUnit(level);
            if (own == null) {
                return name;
            }
            String folded = SearchText.bare(name);
            if (folded.contains(SearchText.bare(own.name()))) {
                return name;
            }
            if (bare != null) {
                return bare.equals(SearchText.bare(own.type())) && isCertain(own) ? name + " " + own.name() : name;
            }
            boolean department = level == AuthorityLevel.PROVINCE
                    || level == AuthorityLevel.DISTRICT
                    || level == AuthorityLevel.COMMUNE;
            boolean ownName = NAMED.stream().anyMatch(folded::startsWith);
            return department && !ownName ? name + " " + own.fullName() : name;
        }

        private @Nullable Unit ownUnit(@Nullable AuthorityLevel level) {
            if (level == AuthorityLevel.PROVINCE) {
                return province;
            }
            return level == AuthorityLevel.COMMUNE ? commune : district;
        }

        /** A province that only the text's words suggest completes no name of a lower body. */
        private boolean isCertain(Unit unit) {
            return unit.kind() != UnitKind.PROVINCE || province != null;
        }

        /** Units printed in capitals became lower case with the rest of the letterhead: their names get their capitals back. */
        private String spelled(String label) {
            StringBuilder spelled = new StringBuilder(label);
            List<Mention> mentions = gazetteer.find(capitalised(label), null);
            for (Mention mention : mentions.reversed()) {
                Span span = mention.span();
                String name = mention.candidates().getFirst().name();
                int start = span.end() - name.length();
                if (start >= span.start()
                        && SearchText.bare(label.substring(start, span.end())).equals(SearchText.bare(name))) {
                    spelled.replace(start, span.end(), name);
                }
            }
            return spelled.toString();
        }

        /** Each word with a capital: a commune's name counts as one only so. As long as the label. */
        private static String capitalised(String label) {
            StringBuilder capitalised = new StringBuilder(label);
            for (int i = 0; i < label.length(); i++) {
                if (i == 0 || label.charAt(i - 1) == ' ') {
                    capitalised.setCharAt(i, Character.toUpperCase(label.charAt(i)));
                }
            }
            return capitalised.toString();
        }

        private String slug(String label) {
            String slug = Abbreviations.slug(label);
            Unit own = smallest(label);
            boolean shared = own != null
                    && own.kind() != UnitKind.PROVINCE
                    && distinct(gazetteer.named(own.fullName(), null)).stream()
                                    .filter(u -> u.kind() == own.kind())
                                    .count()
                            > 1;
            return shared && province != null ? slug + "-" + Slug.of(province.fullName()) : slug;
        }

        /** The type word that a name ends with, without a unit's own name behind it; null when it ends otherwise. */
        private static @Nullable String lastType(String name) {
            String folded = SearchText.bare(name);
            return BARE_TYPES.stream()
                    .filter(type -> folded.endsWith(" " + type))
                    .findFirst()
                    .orElse(null);
        }
    }
}
