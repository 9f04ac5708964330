package vn.directives.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant NOON = Instant.parse("2026-12-31T05:00:00Z");

    @TempDir
    Path folder;

    private final OwnKey own = new OwnKey(new SecureRandom());
    private KeyFile file;
    private Keys keys;

    @BeforeEach
    void open() {
        file = new KeyFile(folder);
        keys = keysAt(NOON);
    }

    private Keys keysAt(Instant now) {
        return new Keys(AdminKey.of("open-sesame"), own, file, Clock.fixed(now, VIETNAM));
    }

    private static NewKey key(String name, Role role, @Nullable LocalDate expires) {
        return NewKey.make(name, role, Map.of(), List.of(), expires, NOON, new SecureRandom());
    }

    @Test
    void aKeyIsAcceptedFromTheMomentItIsAddedUntilItIsRevoked() throws IOException {
        NewKey portal = key("portal", Role.READ, null);
        assertThat(keys.find(portal.secret(), "::1")).isEmpty();
        assertThat(file.add(portal.key())).isTrue();
        assertThat(keys.find(portal.secret(), "::1"))
                .contains(new Caller("portal", Role.READ, Map.of(), List.of(), "::1"));
        assertThat(file.revoke("portal")).isTrue();
        assertThat(keys.find(portal.secret(), "::1")).isEmpty();
        assertThat(file.revoke("portal")).isFalse();
    }

    @Test
    void theServiceIsAReaderToItselfWithItsOwnKey() {
        String secret = own.authorization().substring("Bearer ".length());
        Caller caller = keys.find(secret, "127.0.0.1").orElseThrow();
        assertThat(caller.role()).isEqualTo(Role.READ);
        assertThat(caller.asksItself()).isTrue();
        assertThat(keys.find(secret + "x", "127.0.0.1")).isEmpty();
        assertThat(Caller.current().asksItself()).isFalse();
    }

    @Test
    void aKeyEndsWithTheDayBeforeItsLastInVietnam() throws IOException {
        NewKey key = key("guest", Role.READ, LocalDate.of(2027, 1, 1));
        file.add(key.key());
        assertThat(keysAt(Instant.parse("2026-12-31T16:59:59Z")).find(key.secret(), ""))
                .isPresent();
        assertThat(keysAt(Instant.parse("2026-12-31T17:00:00Z")).find(key.secret(), ""))
                .isEmpty();
    }

    @Test
    void theFileHoldsHashesAndIsItsOwnersAlone() throws IOException {
        NewKey key = key("feeder", Role.INGEST, null);
        file.add(key.key());
        Path kept = folder.resolve("keys");
        assertThat(Files.readString(kept))
                .contains(key.key().sha256(), "feeder", "ingest")
                .doesNotContain(key.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rw-------");
        assertThat(file.read()).containsExactly(key.key());
    }

    @Test
    void whileTheFileCannotBeReadTheAdministratorAloneIsLetIn() throws IOException {
        NewKey key = key("feeder", Role.INGEST, null);
        file.add(key.key());
        assertThat(keys.find(key.secret(), "")).isPresent();
        Files.writeString(folder.resolve("keys"), "{\"keys\": [{\"name\": \"x\"");
        assertThat(keys.find(key.secret(), "")).isEmpty();
        assertThat(keys.find("open-sesame", "")).isPresent();
        Files.writeString(folder.resolve("keys"), "{}");
        assertThat(keys.find(key.secret(), "")).isEmpty();
        Files.delete(folder.resolve("keys"));
        assertThat(keys.find("open-sesame", "")).isPresent();
    }

    @Test
    void aNameIsTakenOnce() throws IOException {
        assertThat(file.add(key("portal", Role.READ, null).key())).isTrue();
        assertThat(file.add(key("portal", Role.ADMIN, null).key())).isFalse();
        assertThat(file.read()).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsNoKey() {
        assertThatThrownBy(() -> key("admin", Role.READ, null)).hasMessageContaining("name");
        assertThatThrownBy(() -> key("Cổng", Role.READ, null)).hasMessageContaining("name");
        assertThatThrownBy(() -> locked(Role.INGEST, "province", "https://a.example"))
                .hasMessageContaining("role");
        assertThatThrownBy(() -> locked(Role.READ, "assignee", "https://a.example"))
                .hasMessageContaining("filter");
        for (String origin : List.of("a.example", "https://a.example/", "ftp://a.example", "https://", "*", "null")) {
            assertThatThrownBy(() -> locked(Role.READ, "province", origin)).hasMessageContaining("origin");
        }
        assertThat(locked(Role.READ, "province", "http://localhost:3000").key().origins())
                .containsExactly("http://localhost:3000");
    }

    private static NewKey locked(Role role, String filter, String origin) {
        return NewKey.make(
                "x", role, Map.of(filter, List.of("kon-tum")), List.of(origin), null, NOON, new SecureRandom());
    }
}
