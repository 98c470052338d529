package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.MemberProfile;
import nl.oproep.announcement.Preferences;
import nl.oproep.announcement.spi.Members;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.spi.DuplicateException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Members} promise. Extend it once per implementation and hand it an empty store. */
public abstract class MembersContract {
    private Members members;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        members = emptyStore().members();
    }

    @Test
    void findsAMemberByIdByAddressInAnyLetterCaseAndByTag() {
        var member = new SomeMember()
                .wanting(new Preferences(List.of("FINANCE"), List.of("Utrecht", "Zuid-Holland"), true, 8, 36))
                .at("Lid.Een@lid-kanarie.example")
                .value();
        members.add(member);
        members.add(new SomeMember().value());

        assertThat(members.find(member.id())).contains(member);
        assertThat(members.find(EmailAddress.of("lID.een@LID-kanarie.example"))).contains(member);
        assertThat(members.tagged(member.tag())).contains(member);
        assertThat(members.tagged("")).isEmpty();
        assertThat(members.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void refusesAnAddressThatSomebodyHas() {
        members.add(new SomeMember().at("lid@kanarie.example").value());

        assertThatThrownBy(() ->
                        members.add(new SomeMember().at("LID@kanarie.example").value()))
                .isInstanceOf(DuplicateException.class);
    }

    @Test
    void keepsWhatAMemberTellsAnew() {
        var member = new SomeMember().value();
        members.add(member);
        var next = member.telling(
                new MemberProfile(
                        "Anders",
                        member.profile().email(),
                        new Preferences(List.of("ICT"), List.of(), false, null, 12),
                        null,
                        null),
                Language.EN,
                NOW.plusSeconds(60));

        assertThat(members.replace(next)).isTrue();
        assertThat(members.find(member.id())).contains(next);
    }

    @Test
    void replacesNobodyWhoIsNotThere() {
        var member = new SomeMember().value();

        assertThat(members.replace(member)).isFalse();
        assertThat(members.find(member.id())).isEmpty();
    }

    @Test
    void forgetsAMemberWhollySoThatTheAddressIsFree() {
        var member = new SomeMember().at("weg@kanarie.example").value();
        members.add(member);

        members.remove(member.id());
        members.remove(member.id());

        assertThat(members.find(member.id())).isEmpty();
        assertThat(members.tagged(member.tag())).isEmpty();
        members.add(new SomeMember().at("weg@kanarie.example").value());
    }

    @Test
    void listsTheLatestConfirmedFirst() {
        var first = new SomeMember().confirmedAt(NOW).value();
        var second = new SomeMember().confirmedAt(NOW.plusSeconds(1)).value();
        var third = new SomeMember().confirmedAt(NOW.plusSeconds(2)).value();
        List.of(first, second, third).forEach(members::add);

        assertThat(members.list(2, 0)).containsExactly(third, second);
        assertThat(members.list(2, 2)).containsExactly(first);
    }
}
