package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.file.Attachment;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Brochures} promise (L1, V4). Extend it once per implementation and hand it an empty store. */
public abstract class BrochuresContract {
    private static final byte[] SMALL = bytes(3);
    private static final byte[] LARGE = bytes(600_001);

    private final UUID owner = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private Store store;
    private Brochures brochures;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        brochures = store.brochures();
    }

    @Test
    void givesABrochureBackAsOftenAsAsked() throws IOException {
        put(owner, LARGE);

        assertThat(brochures.find(owner)).contains(about(LARGE));
        assertThat(read(owner, LARGE)).isEqualTo(LARGE);
        assertThat(read(owner, LARGE)).isEqualTo(LARGE);
        assertThat(brochures.find(other)).isEmpty();
    }

    @Test
    void keepsOneForEachAndTheLastOneOnly() throws IOException {
        put(owner, LARGE);
        put(other, LARGE);

        put(owner, SMALL);

        assertThat(read(owner, SMALL)).isEqualTo(SMALL);
        assertThat(read(other, LARGE)).isEqualTo(LARGE);
        assertThat(brochures.among(List.of(owner, other, UUID.randomUUID())))
                .isEqualTo(Map.of(owner, about(SMALL), other, about(LARGE)));
        assertThat(brochures.among(List.of())).isEmpty();
    }

    @Test
    void neverGivesTheBytesOfAnotherThanWasAskedFor() throws IOException {
        put(owner, LARGE);
        try (var reading = brochures.content(owner, about(LARGE))) {
            var first = reading.readNBytes(10);

            put(owner, SMALL);

            assertThat(first).isEqualTo(Arrays.copyOf(LARGE, 10));
            assertThatThrownBy(() -> read(owner, LARGE)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> read(other, LARGE)).isInstanceOf(IOException.class);
    }

    @Test
    void keepsWhatWasThereWhenTheNewOneCannotBeReadOrIsSomethingElse() throws IOException {
        put(owner, SMALL);

        assertThatThrownBy(() -> brochures.put(owner, about(LARGE), () -> {
                    throw new IOException("gone");
                }))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> brochures.put(owner, about(LARGE), () -> new ByteArrayInputStream(bytes(9))))
                .isInstanceOf(StoreException.class);

        assertThat(read(owner, SMALL)).isEqualTo(SMALL);
    }

    @Test
    void movesFromAFormToTheMemberWhoConfirmedIt() throws IOException {
        put(owner, SMALL);
        put(other, LARGE);

        brochures.move(owner, other);
        brochures.move(owner, other);
        brochures.move(other, other);

        assertThat(brochures.find(owner)).isEmpty();
        assertThat(read(other, SMALL)).isEqualTo(SMALL);
    }

    @Test
    void forgetsOne() {
        put(owner, SMALL);
        put(other, SMALL);

        brochures.remove(owner);
        brochures.remove(owner);

        assertThat(brochures.find(owner)).isEmpty();
        assertThat(brochures.find(other)).isPresent();
    }

    @Test
    void tellsOfItInWhatIsHeldAndForgetsItWithTheMemberOrTheForm() {
        var traces = Objects.requireNonNull(store.traces().get(DataCategory.MEMBER));
        var member = new SomeMember().storedIn(store);
        var form = new SomeMember().form();
        store.registrations().add(form);
        put(member.id(), SMALL);
        put(form.id(), SMALL);

        assertThat(traces.about(member.profile().email()))
                .singleElement()
                .satisfies(held -> assertThat(held.content()).containsEntry("brochure", "brochure.pdf (3)"));
        traces.forget(List.of(member.id(), form.id()));

        assertThat(brochures.among(List.of(member.id(), form.id()))).isEmpty();
    }

    @Test
    void takesPartInATransaction() {
        assertThatThrownBy(() -> store.transactions().within(() -> {
                    put(owner, SMALL);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(brochures.find(owner)).isEmpty();
    }

    private void put(UUID whose, byte[] content) {
        brochures.put(whose, about(content), () -> new ByteArrayInputStream(content));
    }

    private byte[] read(UUID whose, byte[] content) throws IOException {
        try (var in = brochures.content(whose, about(content))) {
            return in.readAllBytes();
        }
    }

    private static Attachment about(byte[] content) {
        return new Attachment("brochure.pdf", "application/pdf", content.length, Sha256.of(content));
    }
}
