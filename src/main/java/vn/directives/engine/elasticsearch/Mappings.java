package vn.directives.engine.elasticsearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.ObjectNode;
import vn.directives.engine.DirectiveCodec;

/** The settings and mappings of the indices: the files of {@code index-mappings/}, or those of a folder in their place. */
public final class Mappings {
    /** Under {@code _meta}: which settings and mappings an index was made with. */
    static final String FORM = "form";

    /** Goes up when the service writes something else than before into a field: an index of before is built anew. */
    private static final int VERSION = 2;

    private final @Nullable Path folder;

    /**
     * @param folder holds any of {@code directives.json}, {@code tasks.json} and {@code state.json}; what it has not is taken
     *     from those that come with the service; null: all are
     */
    public Mappings(@Nullable Path folder) {
        this.folder = folder;
    }

    /** The body that makes an index, as JSON. */
    String of(String name) {
        return body(name).toString();
    }

    /** Its part that may be changed afterwards, as long as fields are only added. */
    String fieldsOf(String name) {
        return body(name).get("mappings").toString();
    }

    /** Its fields alone, which leave an index's form as it is. */
    String propertiesOf(String name) {
        return DirectiveCodec.json()
                .createObjectNode()
                .set("properties", read(name).at("/mappings/properties"))
                .toString();
    }

    private ObjectNode body(String name) {
        ObjectNode body = read(name);
        body.withObject("/mappings/_meta").put(FORM, form(name));
        return body;
    }

    /** Tells an index that was made with other settings or mappings, or by another version, from one of these. */
    String form(String name) {
        return Integer.toHexString(31 * VERSION + read(name).toString().hashCode());
    }

    private ObjectNode read(String name) {
        String file = name + ".json";
        try (InputStream in = open(file)) {
            return (ObjectNode) DirectiveCodec.json().readTree(in);
        } catch (IOException | JacksonException | ClassCastException e) {
            throw new IllegalArgumentException("the index mappings in " + file + " cannot be read: " + e, e);
        }
    }

    private InputStream open(String file) throws IOException {
        Path replaced = folder == null ? null : folder.resolve(file);
        if (replaced != null && Files.exists(replaced)) {
            return Files.newInputStream(replaced);
        }
        InputStream packed = Mappings.class.getResourceAsStream("/index-mappings/" + file);
        if (packed == null) {
            throw new IllegalStateException("index-mappings/" + file + " is not in the jar");
        }
        return packed;
    }
}
