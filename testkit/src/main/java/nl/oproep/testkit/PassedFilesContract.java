package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aDelivery;
import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.inbound.spi.PassedFiles;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.MailAttachment;
import nl.oproep.mail.spi.Outbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link PassedFiles} promise (R4, V4). Extend it once per implementation and hand it an empty store. */
public abstract class PassedFilesContract {
    private Store store;
    private PassedFiles files;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        files = store.passedFiles();
    }

    @Test
    void givesBackTheFilesOfADeliveryAsOftenAsAsked() throws IOException {
        var large = bytes(600_001);
        var delivery = waiting();

        files.add(delivery.id(), List.of(file("één ‘bijlage’.pdf", large), file("leeg.txt", new byte[0])));

        var found = files.of(delivery.id());
        assertThat(found).extracting(MailAttachment::name).containsExactly("één ‘bijlage’.pdf", "leeg.txt");
        assertThat(found).extracting(MailAttachment::contentType).containsOnly("application/pdf");
        assertThat(found).extracting(MailAttachment::size).containsExactly(600_001L, 0L);
        assertThat(read(found.get(0))).isEqualTo(large);
        assertThat(read(found.get(0))).isEqualTo(large);
        assertThat(read(found.get(1))).isEmpty();
        assertThat(files.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void countsTheBytesThatThereAre() throws IOException {
        var delivery = waiting();

        files.add(
                delivery.id(),
                List.of(new MailAttachment(
                        "a.pdf", "application/pdf", 7, () -> new ByteArrayInputStream(new byte[9]))));

        assertThat(files.of(delivery.id()).get(0).size()).isEqualTo(9);
        assertThat(read(files.of(delivery.id()).get(0))).hasSize(9);
    }

    @Test
    void keepsThemAsLongAsTheirDeliveryWaitsAndNoLonger() {
        var waiting = waiting();
        var delivered = waiting();
        files.add(waiting.id(), List.of(file("a.pdf", bytes(3))));
        files.add(delivered.id(), List.of(file("b.pdf", bytes(3))));
        store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10);
        store.outbox().settle("node", List.of(new Outbox.Delivered(delivered.id(), 1)));

        assertThat(files.tidy(10)).isEqualTo(1);
        assertThat(files.tidy(10)).isZero();

        assertThat(files.of(waiting.id())).hasSize(1);
        assertThat(files.of(delivered.id())).isEmpty();
    }

    @Test
    void forgetsThemWithTheirDelivery() {
        var delivery = waiting();
        files.add(delivery.id(), List.of(file("a.pdf", bytes(3))));
        var mails = Objects.requireNonNull(store.traces().get(DataCategory.MAIL));

        mails.forget(List.of(delivery.id()));
        files.tidy(10);

        assertThat(files.of(delivery.id())).isEmpty();
    }

    @Test
    void storesNothingWhenAFileCannotBeRead() {
        var delivery = waiting();
        var broken = new MailAttachment("a.pdf", "application/pdf", 3, () -> {
            throw new IOException("gone");
        });

        assertThatThrownBy(() -> files.add(delivery.id(), List.of(file("b.pdf", bytes(3)), broken)))
                .isInstanceOf(StoreException.class);

        assertThat(files.of(delivery.id())).isEmpty();
    }

    private Delivery waiting() {
        var delivery = aDelivery();
        store.outbox().add(List.of(delivery));
        return delivery;
    }

    private static MailAttachment file(String name, byte[] content) {
        return new MailAttachment(name, "application/pdf", content.length, () -> new ByteArrayInputStream(content));
    }

    private static byte[] read(MailAttachment file) throws IOException {
        try (var in = file.content().open()) {
            return in.readAllBytes();
        }
    }
}
