package vn.directives.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A backup: a ZIP with {@code directives.ndjson}, as an export gives it, {@code failures.ndjson}, the documents that could not
 * be taken in, in the same form, and {@code backup.json}, which says how many there are and their SHA-256, so that one that is
 * cut off or was changed is told before anything is restored from it.
 */
final class BackupFile {
    static final String DIRECTIVES = "directives.ndjson";
    static final String FAILURES = "failures.ndjson";
    private static final String MANIFEST = "backup.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FORMAT = "directive-search-backup-1";

    private BackupFile() {}

    /** What a backup holds. */
    record Manifest(Part directives, Part failures) {}

    /**
     * One of its two files.
     *
     * @param sha256 of its bytes, unpacked, in hexadecimal digits
     */
    record Part(long lines, String sha256) {}

    /** Writes lines. */
    interface Lines {
        /** The number of lines written. */
        long writeTo(OutputStream out) throws IOException, InterruptedException;
    }

    /** Writes a backup; the file is whole or not there. */
    static Manifest write(Path file, Lines directives, Lines failures, Instant now)
            throws IOException, InterruptedException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        Manifest manifest;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(unfinished))) {
            manifest = new Manifest(part(zip, DIRECTIVES, directives), part(zip, FAILURES, failures));
            zip.putNextEntry(new ZipEntry(MANIFEST));
            ObjectNode json = JSON.createObjectNode().put("format", FORMAT).put("made", now.toString());
            json.set("directives", JSON.valueToTree(manifest.directives()));
            json.set("failures", JSON.valueToTree(manifest.failures()));
            zip.write(JSON.writeValueAsBytes(json));
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return manifest;
    }

    private static Part part(ZipOutputStream zip, String name, Lines lines) throws IOException, InterruptedException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = sha256();
        long count = lines.writeTo(new DigestOutputStream(zip, digest));
        zip.closeEntry();
        return new Part(count, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * What a backup says of itself, once it was found to be so.
     *
     * @throws DamagedBackupException when it is no backup, or not a whole one
     */
    static Manifest check(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            JsonNode json = JSON.readTree(open(zip, MANIFEST).readAllBytes());
            if (!json.path("format").asString().equals(FORMAT)) {
                throw new DamagedBackupException(file);
            }
            return new Manifest(check(zip, DIRECTIVES, json, file), check(zip, FAILURES, json, file));
        } catch (ZipException | JacksonException e) {
            throw new DamagedBackupException(file);
        }
    }

    private static Part check(ZipFile zip, String name, JsonNode manifest, Path file) throws IOException {
        JsonNode told = manifest.path(name.substring(0, name.indexOf('.')));
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(open(zip, name), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        String found = HexFormat.of().formatHex(digest.digest());
        if (!found.equals(told.path("sha256").asString())) {
            throw new DamagedBackupException(file);
        }
        return new Part(told.path("lines").asLong(), found);
    }

    /** The lines of one of its files. */
    static InputStream open(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException("without " + name);
        }
        return new BufferedInputStream(zip.getInputStream(entry));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A file that is no backup, or not a whole one. */
    static final class DamagedBackupException extends IOException {
        private static final long serialVersionUID = 1L;

        DamagedBackupException(Path file) {
            super(Texts.say("restore.damaged", file));
        }
    }
}
