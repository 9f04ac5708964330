package vn.directives.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdminKeyTest {
    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        AdminKey made = AdminKey.keptIn(folder, new SecureRandom());
        Path file = folder.resolve("admin-key");
        String key = Files.readString(file).strip();

        assertThat(key).matches("[A-Za-z0-9_-]{43}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.matches(key)).isTrue();
        assertThat(AdminKey.keptIn(folder, new SecureRandom()).matches(key)).isTrue();
    }

    @Test
    void noOtherKeyMatches() {
        AdminKey key = AdminKey.of("secret");
        assertThat(key.matches("secret")).isTrue();
        assertThat(key.matches("Secret")).isFalse();
        assertThat(key.matches("")).isFalse();
        assertThat(key.matches(null)).isFalse();
    }
}
