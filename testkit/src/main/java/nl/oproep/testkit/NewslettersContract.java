package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.newsletter.News;
import nl.oproep.newsletter.Newsletter;
import nl.oproep.newsletter.spi.Newsletters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Newsletters} promise. Extend it once per implementation and hand it an empty store. */
public abstract class NewslettersContract {
    private Newsletters newsletters;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        newsletters = emptyStore().newsletters();
    }

    private static Newsletter newsletter(Instant at) {
        return new Newsletter(
                UUID.randomUUID(), new News("Nieuws ‘ë’", Fixtures.HURTING), new News("News", "Text"), at, null);
    }

    @Test
    void findsWhatWasAddedExactlyAsItWas() {
        var both = newsletter(NOW);
        var english = new Newsletter(UUID.randomUUID(), null, new News("News", "Text"), NOW, null);

        newsletters.add(both);
        newsletters.add(english);

        assertThat(newsletters.find(both.id())).contains(both);
        assertThat(newsletters.find(english.id())).contains(english);
        assertThat(newsletters.find(UUID.randomUUID())).isEmpty();
        assertThatThrownBy(() -> newsletters.add(both)).isInstanceOf(DuplicateException.class);
    }

    @Test
    void isSentOnce() {
        var one = newsletter(NOW);
        var issue = UUID.randomUUID();
        newsletters.add(one);

        assertThat(newsletters.send(one.id(), issue)).isTrue();
        assertThat(newsletters.send(one.id(), UUID.randomUUID())).isFalse();
        assertThat(newsletters.send(UUID.randomUUID(), issue)).isFalse();
        assertThat(newsletters.find(one.id()).orElseThrow().issue()).isEqualTo(issue);
    }

    @Test
    void listsTheNewestFirst() {
        var oldest = newsletter(NOW.minusSeconds(2));
        var newest = newsletter(NOW);
        var middle = newsletter(NOW.minusSeconds(1));
        newsletters.add(oldest);
        newsletters.add(newest);
        newsletters.add(middle);

        assertThat(newsletters.list(2, 0)).containsExactly(newest, middle);
        assertThat(newsletters.list(2, 2)).containsExactly(oldest);
    }
}
