package vn.directives.gazetteer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.directives.document.Labelled;
import vn.directives.document.Province;

/** The administrative units of Vietnam since about 2017, by key, by name and in text. Immutable and thread-safe. */
public final class Gazetteer {
    private static final class Holder {
        static final Gazetteer LOADED = new Gazetteer(new UnitFiles());
    }

    private final List<Unit> provinces;
    private final Map<String, List<Unit>> provinceForms;
    private final Map<String, List<Unit>> districts = new HashMap<>();
    private final Map<String, Labelled> current = new HashMap<>();
    private final NameIndex names = new NameIndex();

    /** Those of {@link #names} that hold their type word: few, and looked for at every word of a text. */
    private final NameIndex wholeNames = new NameIndex();

    private final TypeWords typeWords = new TypeWords();

    private Gazetteer(UnitFiles files) {
        List<Unit> units = files.units();
        provinces =
                units.stream().filter(unit -> unit.kind() == UnitKind.PROVINCE).toList();
        provinceForms = provinces.stream().collect(Collectors.groupingBy(Unit::slug));
        Set<String> typedOnly = new HashSet<>(files.typedOnly());
        for (Unit unit : units) {
            names.add(unit.name(), unit, use(unit, typedOnly));
            if (unit.kind() == UnitKind.DISTRICT) {
                districts
                        .computeIfAbsent(unit.slug(), slug -> new ArrayList<>())
                        .add(unit);
            }
        }
        for (UnitFiles.Alias alias : files.aliases()) {
            for (Unit unit : provinces) {
                if (unit.slug().equals(alias.provinceSlug())) {
                    names.add(alias.spelling(), unit, alias.use());
                    if (alias.use() == NameIndex.Use.WHOLE) {
                        wholeNames.add(alias.spelling(), unit, alias.use());
                    }
                }
            }
        }
        files.current()
                .forEach((old, slug) ->
                        current.put(old, new Labelled(slug, open(slug).name())));
    }

    /** The gazetteer; the first call reads the resource files. */
    public static Gazetteer load() {
        return Holder.LOADED;
    }

    /** Every province, abolished or not, by official code; one whose type changed is there once for each type. */
    public List<Unit> provinces() {
        return provinces;
    }

    /** The province with this slug on that day; on an unknown day the latest of its forms. */
    public Optional<Unit> province(String slug, @Nullable LocalDate on) {
        return provinceForms.getOrDefault(slug, List.of()).stream()
                .filter(unit -> unit.existsOn(on))
                .reduce((earlier, later) -> later);
    }

    /** The province with this slug and its current one; empty when it did not exist on that day. */
    public Optional<Province> provinceAsOf(String slug, @Nullable LocalDate on) {
        return province(slug, on).map(unit -> new Province(slug, unit.name(), currentProvince(slug)));
    }

    /**
     * The province of today to which the land of this one belongs; itself when it still exists.
     *
     * @throws IllegalArgumentException when there never was such a province
     */
    public Labelled currentProvince(String oldSlug) {
        Labelled province = current.get(oldSlug);
        if (province == null) {
            throw new IllegalArgumentException("no province: " + oldSlug);
        }
        return province;
    }

    /** Every district with this slug, in any province at any time. */
    public List<Unit> districts(String slug) {
        return List.copyOf(districts.getOrDefault(slug, List.of()));
    }

    /**
     * The units of this name, highest level first. A type word before it narrows the choice: {@code "huyện Mai Sơn"} is
     * one unit, {@code "Mai Sơn"} are several. Written without any mark it stands for every accent.
     */
    public List<Unit> named(String name, @Nullable LocalDate on) {
        Words words = new Words(name);
        TypeWords.Found type = typeWords.at(words, 0);
        if (type != null) {
            boolean unmarked = type.form() != TypeWords.Form.MARKED;
            List<Unit> typed = names.tail(
                    words,
                    type.end(),
                    unmarked,
                    entry -> type.types().admit(entry.unit()) && entry.unit().existsOn(on));
            if (!typed.isEmpty()) {
                return List.copyOf(typed);
            }
        }
        return List.copyOf(names.tail(words, 0, true, entry -> entry.unit().existsOn(on)));
    }

    /**
     * The places in an NFC text where units are named, in order, without overlap; only units of that day unless it is
     * null. Takes time linear in the text's length.
     */
    public List<Mention> find(String text, @Nullable LocalDate on) {
        return List.copyOf(new MentionFinder(names, wholeNames, typeWords, text, on).find());
    }

    /**
     * Those candidates that agree with what else is known; one left is a decision, none a contradiction.
     *
     * @param provinceSlugs provinces in question; empty when nothing is known
     * @param districtSlugs districts in question, which rule out communes of others; empty when nothing is known
     */
    public List<Unit> narrow(List<Unit> candidates, Set<String> provinceSlugs, Set<String> districtSlugs) {
        return candidates.stream()
                .filter(unit -> provinceSlugs.isEmpty() || provinceSlugs.contains(unit.provinceSlug()))
                .filter(unit -> {
                    String district = unit.kind() == UnitKind.DISTRICT ? unit.slug() : unit.districtSlug();
                    return districtSlugs.isEmpty() || district == null || districtSlugs.contains(district);
                })
                .toList();
    }

    private Unit open(String slug) {
        return provinces.stream()
                .filter(unit -> unit.slug().equals(slug) && unit.until() == null)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("not a current province: " + slug));
    }

    private static NameIndex.Use use(Unit unit, Set<String> typedOnly) {
        boolean oneSyllable = unit.kind() == UnitKind.DISTRICT && unit.slug().indexOf('-') < 0;
        return unit.kind() == UnitKind.COMMUNE || oneSyllable || typedOnly.contains(unit.name())
                ? NameIndex.Use.TYPED
                : NameIndex.Use.BARE;
    }
}
