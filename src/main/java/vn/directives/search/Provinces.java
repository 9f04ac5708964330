package vn.directives.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.gazetteer.Unit;
import vn.directives.text.VietnameseOrder;

/** The provinces that a filter may name and what they are called. */
public final class Provinces {
    /**
     * A province, old or present.
     *
     * @param isCity whether it is a thành phố, not a tỉnh
     * @param isCurrent whether it exists today
     */
    public record Entry(Province province, boolean isCity, boolean isCurrent) {}

    private final Map<String, Entry> bySlug = new LinkedHashMap<>();

    public Provinces(Gazetteer gazetteer) {
        gazetteer.provinces().stream()
                .sorted(Comparator.comparing(Unit::name, VietnameseOrder.INSTANCE))
                .forEach(unit -> add(gazetteer, unit));
    }

    /** In the order of their names. */
    public List<Entry> all() {
        return List.copyOf(bySlug.values());
    }

    public Set<String> slugs() {
        return Set.copyOf(bySlug.keySet());
    }

    public Optional<Entry> ofSlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /** The name of a province; the slug itself when there is none of it. */
    public String label(String slug) {
        return ofSlug(slug).map(entry -> entry.province().label()).orElse(slug);
    }

    private void add(Gazetteer gazetteer, Unit unit) {
        String slug = unit.slug();
        // A province that kept its name stands in the gazetteer twice, before and after the merger.
        boolean isCurrent = unit.until() == null
                || (bySlug.containsKey(slug) && bySlug.get(slug).isCurrent());
        Province province = gazetteer
                .provinceAsOf(slug, unit.from())
                .orElseGet(() -> new Province(slug, unit.name(), new Labelled(slug, unit.name())));
        bySlug.put(slug, new Entry(province, unit.type().equalsIgnoreCase("thành phố"), isCurrent));
    }
}
