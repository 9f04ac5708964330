package vn.directives.generated;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import vn.directives.document.Labelled;
import vn.directives.document.Province;
import vn.directives.gazetteer.Gazetteer;
import vn.directives.gazetteer.Unit;
import vn.directives.text.Slug;

/** The provinces, districts and communes that directives are generated for, as they were on a day. */
final class GeneratedPlaces {
    /** The first day of the 34 provinces, without districts. */
    static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    /**
     * A district or a commune.
     *
     * @param type its type word: {@code huyện}
     */
    record Lesser(String type, String name) {
        Labelled labelled() {
            return new Labelled(Slug.of(name), name);
        }
    }

    private final Gazetteer gazetteer = Gazetteer.load();
    private final Map<String, List<Lesser>> districts = read("/gazetteer/districts.tsv");
    private final Map<String, List<Lesser>> communes = read("/gazetteer/communes-since-2025-07.tsv");

    /** A province of that day; some have far more to say than others. */
    Unit province(LocalDate day, Random random) {
        List<Unit> provinces =
                gazetteer.provinces().stream().filter(p -> p.existsOn(day)).toList();
        return provinces.get((int) (provinces.size() * random.nextDouble() * random.nextDouble()));
    }

    Province asOf(Unit province, LocalDate day) {
        return gazetteer.provinceAsOf(province.slug(), day).orElseThrow();
    }

    Lesser district(Unit province, Random random) {
        return any(districts, province, random);
    }

    Lesser commune(Unit province, Random random) {
        return any(communes, province, random);
    }

    private static Lesser any(Map<String, List<Lesser>> lesser, Unit province, Random random) {
        List<Lesser> all = Objects.requireNonNull(lesser.get(province.slug()), province.slug());
        return all.get(random.nextInt(all.size()));
    }

    /** By the province's slug; of groups for several times the last one. */
    private static Map<String, List<Lesser>> read(String file) {
        Map<String, List<Lesser>> all = new TreeMap<>();
        try (InputStream in = Objects.requireNonNull(GeneratedPlaces.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Lesser> group = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (line.startsWith("@")) {
                    group = new ArrayList<>();
                    all.put(columns[1], group);
                } else if (!line.startsWith("#") && columns.length >= 3) {
                    group.add(new Lesser(columns[1], columns[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
