package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.Member;
import nl.oproep.announcement.spi.SilentMembers;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Expiry;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link SilentMembers} promise. Extend it once per implementation and hand it an empty store. */
public abstract class SilentMembersContract {
    private static final Instant LATER = NOW.plus(Duration.ofDays(40));

    private Store store;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    void findsTheLongestSilentFirstAndNobodyWhoWasHeardOfLater() {
        var longest = silentSince(NOW.minusSeconds(2));
        var edge = silentSince(NOW);
        silentSince(NOW.plusSeconds(1));

        assertThat(store.silentMembers().unwarned(NOW, 10)).containsExactly(longest, edge);
        assertThat(store.silentMembers().unwarned(NOW, 1)).containsExactly(longest);
    }

    @Test
    void warnsOnce() {
        var member = silentSince(NOW);

        assertThat(store.silentMembers().warn(member.id(), NOW, LATER)).isTrue();
        assertThat(store.silentMembers().warn(member.id(), NOW, LATER)).isFalse();
        assertThat(store.silentMembers().unwarned(NOW, 10)).isEmpty();
    }

    @Test
    void warnsNobodyWhoGaveASignOrIsGone() {
        var member = silentSince(NOW.plusSeconds(1));
        var gone = silentSince(NOW);
        store.members().remove(gone.id());

        assertThat(store.silentMembers().warn(member.id(), NOW, LATER)).isFalse();
        assertThat(store.silentMembers().warn(gone.id(), NOW, LATER)).isFalse();
    }

    @Test
    void countsTheSilenceOfWhoWasWarnedAndOfNobodyElse() {
        var warned = silentSince(NOW);
        silentSince(NOW);
        store.silentMembers().warn(warned.id(), NOW, LATER);

        assertThat(due(LATER.minusMillis(1))).isEmpty();
        assertThat(due(LATER)).containsExactly(warned.id());
    }

    @Test
    void aSignOfLifeTakesTheWarningBack() {
        var member = silentSince(NOW);
        store.silentMembers().warn(member.id(), NOW, LATER);

        store.members().replace(member.telling(member.profile(), Language.EN, NOW.plusSeconds(1)));

        assertThat(due(LATER)).isEmpty();
        assertThat(store.silentMembers().unwarned(NOW.plusSeconds(1), 10)).hasSize(1);
    }

    private List<UUID> due(Instant moment) {
        return Objects.requireNonNull(store.traces().get(DataCategory.MEMBER)).due(Expiry.MEMBER, moment, 10);
    }

    private Member silentSince(Instant moment) {
        return new SomeMember().confirmedAt(moment).storedIn(store);
    }
}
