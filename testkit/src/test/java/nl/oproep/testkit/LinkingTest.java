package nl.oproep.testkit;

import static nl.oproep.link.LinkPurpose.CONFIRM_ASSIGNMENT;
import static nl.oproep.link.LinkPurpose.MANAGE_ASSIGNMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import nl.oproep.kernel.Token;
import nl.oproep.link.Linking;
import org.junit.jupiter.api.Test;

class LinkingTest {
    private static final UUID SUBJECT = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final SettableClock clock = SettableClock.create();
    private final Linking linking = new Linking(InMemoryStore.create().links(), new Random(1), clock);

    @Test
    void aSecretOpensItsSubjectForItsPurposeOnly() {
        var manage = linking.issue(MANAGE_ASSIGNMENT, SUBJECT);

        assertThat(linking.open(manage, MANAGE_ASSIGNMENT)).contains(SUBJECT);
        assertThat(linking.open(Token.supplied(manage.secret()), MANAGE_ASSIGNMENT))
                .contains(SUBJECT);
        assertThat(linking.open(manage, CONFIRM_ASSIGNMENT)).isEmpty();
        assertThat(linking.open(Token.supplied("geraden"), MANAGE_ASSIGNMENT)).isEmpty();
    }

    @Test
    void aSecretOpensNothingFromTheMomentItExpires() {
        var confirm = linking.issue(CONFIRM_ASSIGNMENT, SUBJECT, Duration.ofDays(7));

        clock.pass(Duration.ofDays(7).minusNanos(1_000));
        assertThat(linking.open(confirm, CONFIRM_ASSIGNMENT)).contains(SUBJECT);
        clock.pass(Duration.ofNanos(1_000));
        assertThat(linking.open(confirm, CONFIRM_ASSIGNMENT)).isEmpty();
    }

    @Test
    void aRevokedSecretOpensNothingAndOthersGoOnOpening() {
        var one = linking.issue(MANAGE_ASSIGNMENT, SUBJECT);
        var two = linking.issue(MANAGE_ASSIGNMENT, SUBJECT);
        var confirm = linking.issue(CONFIRM_ASSIGNMENT, SUBJECT);
        linking.revoke(MANAGE_ASSIGNMENT, SUBJECT);
        var later = linking.issue(MANAGE_ASSIGNMENT, SUBJECT);

        assertThat(linking.open(one, MANAGE_ASSIGNMENT)).isEmpty();
        assertThat(linking.open(two, MANAGE_ASSIGNMENT)).isEmpty();
        assertThat(linking.open(confirm, CONFIRM_ASSIGNMENT)).contains(SUBJECT);
        assertThat(linking.open(later, MANAGE_ASSIGNMENT)).contains(SUBJECT);
    }
}
