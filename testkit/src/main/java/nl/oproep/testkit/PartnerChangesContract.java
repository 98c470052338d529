package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.partner.spi.PartnerChanges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PartnerChanges} promise. Extend it once per implementation and hand it an empty store. */
public abstract class PartnerChangesContract {
    private static final EmailAddress NEW = EmailAddress.of("Nieuw@partner-kanarie.example");

    private PartnerChanges changes;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        changes = emptyStore().partnerChanges();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var full = new SomePartnerChange().to(NEW).value();
        var bare =
                new SomePartnerChange().called(null).reachedAt(null).known("x").value();

        changes.add(full);
        changes.add(bare);

        assertThat(changes.find(full.id())).contains(full);
        assertThat(changes.find(bare.id())).contains(bare);
        assertThat(changes.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var change = new SomePartnerChange().value();
        changes.add(change);

        assertThatThrownBy(() -> changes.add(change)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void findsEveryChangeThatNamesAnAddressOldestFirst() {
        var later = new SomePartnerChange().submittedAt(NOW).value();
        var earlier = new SomePartnerChange()
                .of(EmailAddress.of("iemand@partner-kanarie.example"))
                .to(EmailAddress.of("PARTNER@partner-kanarie.example"))
                .submittedAt(NOW.minusSeconds(1))
                .value();
        changes.add(later);
        changes.add(earlier);

        assertThat(changes.of(SomePartnerChange.PARTNER)).containsExactly(earlier, later);
        assertThat(changes.of(NEW)).isEmpty();
    }

    @Test
    void forgetsOneOnce() {
        var one = new SomePartnerChange().value();
        var other = new SomePartnerChange().value();
        changes.add(one);
        changes.add(other);

        assertThat(changes.forget(one.id())).isTrue();
        assertThat(changes.forget(one.id())).isFalse();
        assertThat(changes.find(one.id())).isEmpty();
        assertThat(changes.find(other.id())).contains(other);
    }
}
