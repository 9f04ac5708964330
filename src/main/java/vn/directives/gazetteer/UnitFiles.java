package vn.directives.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.directives.text.Slug;

/** Reads the resource files: tab-separated, UTF-8, {@code #} before a comment. */
final class UnitFiles {
    /**
     * Another way to write a province.
     *
     * @param provinceSlug which province
     */
    record Alias(String spelling, NameIndex.Use use, String provinceSlug) {}

    private static final String FOLDER = "/gazetteer/";

    private final List<Unit> units = new ArrayList<>();
    /** Slug of each province, old or current, to the slug of the current one. */
    private final Map<String, String> current = new LinkedHashMap<>();

    private final List<Alias> aliases = new ArrayList<>();
    private final List<String> typedOnly = new ArrayList<>();
    private final Map<String, String> slugs = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();

    UnitFiles() {
        read("provinces.tsv", this::province);
        read("province-aliases.tsv", this::alias);
        readGroups("districts.tsv", UnitKind.DISTRICT);
        readGroups("communes-until-2025-06.tsv", UnitKind.COMMUNE);
        readGroups("communes-since-2025-07.tsv", UnitKind.COMMUNE);
        read("typed-only.txt", fields -> typedOnly.add(fields[0]));
    }

    List<Unit> units() {
        return units;
    }

    Map<String, String> current() {
        return current;
    }

    List<Alias> aliases() {
        return aliases;
    }

    List<String> typedOnly() {
        return typedOnly;
    }

    private void province(String[] fields) {
        String slug = Slug.of(fields[2]);
        units.add(new Unit(
                fields[0],
                UnitKind.PROVINCE,
                fields[1].intern(),
                fields[2],
                slug,
                slug,
                null,
                date(fields[3]),
                date(fields[4])));
        current.put(slug, fields[5]);
    }

    private void alias(String[] fields) {
        NameIndex.Use use = switch (fields[1]) {
            case "bare" -> NameIndex.Use.BARE;
            case "typed" -> NameIndex.Use.TYPED;
            case "whole" -> NameIndex.Use.WHOLE;
            default -> throw new IllegalStateException("unknown use of an alias: " + fields[1]);
        };
        aliases.add(new Alias(fields[0], use, fields[2]));
    }

    /** A line {@code @ province district from until} holds for the units below it. */
    private void readGroups(String file, UnitKind kind) {
        String[][] group = new String[1][];
        read(file, fields -> {
            if (fields[0].equals("@")) {
                group[0] = fields;
            } else {
                units.add(unit(group[0], kind, fields));
            }
        });
    }

    private Unit unit(String[] group, UnitKind kind, String[] fields) {
        return new Unit(
                fields[0],
                kind,
                fields[1].intern(),
                fields[2],
                slugs.computeIfAbsent(fields[2], Slug::of),
                group[1],
                group[2].isEmpty() ? null : group[2],
                date(group[3]),
                date(group[4]));
    }

    private @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : dates.computeIfAbsent(text, LocalDate::parse);
    }

    private static void read(String file, Consumer<String[]> line) {
        try (InputStream stream = UnitFiles.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("missing resource " + FOLDER + file);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (!text.startsWith("#")) {
                    line.accept(text.split("\t", -1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
