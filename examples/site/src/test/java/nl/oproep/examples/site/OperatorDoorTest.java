package nl.oproep.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Password;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import nl.oproep.examples.site.settings.OperatorLogin;
import org.junit.jupiter.api.Test;

class OperatorDoorTest {
    private static final String HASH = Password.hash("correct horse battery")
            .addRandomSalt(16)
            .with(Argon2Passwords.ARGON2)
            .getResult();

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private final InstantSource clock = () -> now;

    @Test
    void theRightNameAndPasswordOpenAndNothingElseDoes() {
        var door = new OperatorDoor(new OperatorLogin("operator", HASH, null), clock);

        assertThat(door.accepts("operator", "correct horse battery")).isTrue();
        assertThat(door.accepts("operator", "correct horse batterY")).isFalse();
        assertThat(door.accepts("Operator", "correct horse battery")).isFalse();
        assertThat(door.accepts("", "")).isFalse();
    }

    @Test
    void aPlainPasswordOpensToo() {
        var door = new OperatorDoor(new OperatorLogin("operator", null, "for this run"), clock);

        assertThat(door.accepts("operator", "for this run")).isTrue();
        assertThat(door.accepts("operator", "for this rum")).isFalse();
    }

    @Test
    void withoutAPasswordNobodyEnters() {
        var door = new OperatorDoor(new OperatorLogin("operator", null, null), clock);

        assertThat(door.accepts("operator", "")).isFalse();
    }

    @Test
    void guessingStopsAfterTenAndWhoIsInStaysIn() {
        var door = new OperatorDoor(new OperatorLogin("operator", null, "for this run"), clock);
        assertThat(door.accepts("operator", "for this run")).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(door.accepts("operator", "guess " + i)).isFalse();
        }

        assertThat(door.accepts("operator", "for this run")).isTrue();
        now = now.plus(Duration.ofMinutes(11));
        assertThat(door.accepts("operator", "for this run")).isTrue();
    }

    @Test
    void evenTheRightPasswordIsNotTriedWhileTheBudgetIsSpent() {
        var door = new OperatorDoor(new OperatorLogin("operator", null, "for this run"), clock);
        for (int i = 0; i < 10; i++) {
            door.accepts("operator", "guess " + i);
        }

        assertThat(door.accepts("operator", "for this run")).isFalse();
        now = now.plusSeconds(6);
        assertThat(door.accepts("operator", "for this run")).isTrue();
    }
}
