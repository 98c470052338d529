package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.oproep.Store;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.partner.spi.PartnerProfiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PartnerProfiles} promise. Extend it once per implementation and hand it an empty store. */
public abstract class PartnerProfilesContract {
    private static final EmailAddress OTHER = EmailAddress.of("ander@partner-kanarie.example");

    private PartnerProfiles profiles;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        profiles = emptyStore().partnerProfiles();
    }

    @Test
    void findsWhatWasPutExactlyAsItWas() {
        var full = new SomePartnerChange().profile();
        var bare = new SomePartnerChange()
                .of(OTHER)
                .called(null)
                .reachedAt(null)
                .known(null)
                .profile();

        profiles.put(full);
        profiles.put(bare);

        assertThat(profiles.find(full.email())).contains(full);
        assertThat(profiles.find(OTHER)).contains(bare);
    }

    @Test
    void knowsAnAddressInAnyLetterCaseAndKeepsTheLastSpelling() {
        profiles.put(new SomePartnerChange().profile());
        var again = new SomePartnerChange()
                .of(EmailAddress.of("pARTNER@partner-kanarie.example"))
                .called("Anders")
                .profile();

        profiles.put(again);

        assertThat(profiles.find(SomePartnerChange.PARTNER)).contains(again);
        assertThat(profiles.find(SomePartnerChange.PARTNER)
                        .orElseThrow()
                        .email()
                        .value())
                .isEqualTo("pARTNER@partner-kanarie.example");
    }

    @Test
    void findsManyAtOnceAndLeavesOutWhoToldNothing() {
        var one = new SomePartnerChange().profile();
        profiles.put(one);

        var found = profiles.find(List.of(one.email(), OTHER));

        assertThat(found).containsOnlyKeys(one.email());
        assertThat(found.get(one.email())).isEqualTo(one);
        assertThat(profiles.find(List.of())).isEmpty();
    }

    @Test
    void forgetsOneAndNobodyElse() {
        var one = new SomePartnerChange().profile();
        var other = new SomePartnerChange().of(OTHER).profile();
        profiles.put(one);
        profiles.put(other);

        profiles.forget(EmailAddress.of("PARTNER@partner-kanarie.example"));
        profiles.forget(EmailAddress.of("p_rtner@partner-kanarie.example"));

        assertThat(profiles.find(one.email())).isEmpty();
        assertThat(profiles.find(OTHER)).contains(other);
    }
}
