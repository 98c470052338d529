package nl.oproep.testkit;

import static nl.oproep.link.LinkPurpose.CONFIRM_ASSIGNMENT;
import static nl.oproep.link.LinkPurpose.MANAGE_ASSIGNMENT;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.link.Link;
import nl.oproep.link.spi.Links;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Links} promise. Extend it once per implementation and hand it an empty store. */
public abstract class LinksContract {
    private Links links;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        links = emptyStore().links();
    }

    @Test
    void findsALinkByItsHashAlone() {
        var unlimited = new Link(aKey(), MANAGE_ASSIGNMENT, UUID.randomUUID(), null);
        var limited = new Link(aKey(), CONFIRM_ASSIGNMENT, UUID.randomUUID(), NOW);

        links.add(unlimited);
        links.add(limited);

        assertThat(links.find(unlimited.hash())).contains(unlimited);
        assertThat(links.find(limited.hash())).contains(limited);
    }

    @Test
    void findsNothingUnderAnotherHash() {
        links.add(new Link(aKey(), MANAGE_ASSIGNMENT, UUID.randomUUID(), null));

        assertThat(links.find(aKey())).isEmpty();
    }

    @Test
    void refusesAHashThatIsTakenAndKeepsTheFirst() {
        var first = new Link(aKey(), MANAGE_ASSIGNMENT, UUID.randomUUID(), null);
        links.add(first);

        assertThatThrownBy(() -> links.add(new Link(first.hash(), CONFIRM_ASSIGNMENT, UUID.randomUUID(), NOW)))
                .isInstanceOf(DuplicateException.class);

        assertThat(links.find(first.hash())).contains(first);
    }

    @Test
    void forgetsEveryLinkOfAPurposeToASubjectAndNoOther() {
        var subject = UUID.randomUUID();
        var one = new Link(aKey(), CONFIRM_ASSIGNMENT, subject, NOW);
        var two = new Link(aKey(), CONFIRM_ASSIGNMENT, subject, null);
        var otherPurpose = new Link(aKey(), MANAGE_ASSIGNMENT, subject, null);
        var otherSubject = new Link(aKey(), CONFIRM_ASSIGNMENT, UUID.randomUUID(), null);
        for (var link : new Link[] {one, two, otherPurpose, otherSubject}) {
            links.add(link);
        }

        links.revoke(CONFIRM_ASSIGNMENT, subject);

        assertThat(links.find(one.hash())).isEmpty();
        assertThat(links.find(two.hash())).isEmpty();
        assertThat(links.find(otherPurpose.hash())).contains(otherPurpose);
        assertThat(links.find(otherSubject.hash())).contains(otherSubject);
    }

    @Test
    void forgetsNothingWhenThereIsNothingToForget() {
        var link = new Link(aKey(), MANAGE_ASSIGNMENT, UUID.randomUUID(), null);
        links.add(link);

        links.revoke(MANAGE_ASSIGNMENT, UUID.randomUUID());

        assertThat(links.find(link.hash())).contains(link);
    }
}
