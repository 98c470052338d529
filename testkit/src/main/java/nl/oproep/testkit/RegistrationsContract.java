package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.Preferences;
import nl.oproep.announcement.spi.Registrations;
import nl.oproep.kernel.spi.DuplicateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Registrations} promise. Extend it once per implementation and hand it an empty store. */
public abstract class RegistrationsContract {
    private Registrations registrations;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        registrations = emptyStore().registrations();
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var form = new SomeMember()
                .wanting(new Preferences(List.of("FINANCE", "HR"), List.of("Utrecht", "’t Gooi"), false, 16, 40))
                .form();
        var bare = new SomeMember().wanting(Preferences.ANY).form();

        registrations.add(form);
        registrations.add(bare);

        assertThat(registrations.find(form.id())).contains(form);
        assertThat(registrations.find(bare.id())).contains(bare);
        assertThat(registrations.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void keepsAnyNumberOfFormsOfOneAddress() {
        var first = new SomeMember().at("wie@kanarie.example").form();
        var second = new SomeMember().at("wie@kanarie.example").form();

        registrations.add(first);
        registrations.add(second);

        assertThat(registrations.find(first.id())).contains(first);
        assertThat(registrations.find(second.id())).contains(second);
    }

    @Test
    void removesAFormOnce() {
        var form = new SomeMember().form();
        registrations.add(form);

        assertThat(registrations.remove(form.id())).isTrue();
        assertThat(registrations.remove(form.id())).isFalse();
        assertThat(registrations.find(form.id())).isEmpty();
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var form = new SomeMember().form();
        registrations.add(form);

        assertThatThrownBy(() -> registrations.add(form)).isInstanceOf(DuplicateException.class);
    }
}
