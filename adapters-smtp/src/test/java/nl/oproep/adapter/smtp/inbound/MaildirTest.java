package nl.oproep.adapter.smtp.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.oproep.inbound.IncomingMail;
import nl.oproep.kernel.spi.StoreException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mail that waits in a Maildir is taken once, whatever happens in between (M4, promise 17). */
class MaildirTest {
    @TempDir
    Path folder;

    private final List<IncomingMail> taken = new ArrayList<>();
    private Maildir maildir;

    @BeforeEach
    void open() {
        maildir = Maildir.at(folder, Reading.of(Wrote.DOMAIN), this::take);
    }

    private void take(IncomingMail mail) {
        if (mail.text().contains("giftig")) {
            throw new IllegalStateException("cannot be taken");
        }
        if (mail.text().contains("dicht")) {
            throw new StoreException("the store does not answer", new IOException());
        }
        taken.add(mail);
    }

    @Test
    void mailIsTakenInOrderWithItsEnvelopeAndRemoved() throws IOException {
        keep("2", "twee");
        keep("1", "een");

        assertThat(maildir.takeIn(10)).isEqualTo(2);

        assertThat(taken).extracting(IncomingMail::text).containsExactly("een", "twee");
        assertThat(taken.get(0).returnPath()).isEqualTo("afzender@kanarie.example");
        assertThat(taken.get(0).recipients()).containsExactly("m+tag@" + Wrote.DOMAIN);
        assertThat(files("new")).isEmpty();
        assertThat(files("cur")).isEmpty();
        assertThat(maildir.takeIn(10)).isZero();
    }

    @Test
    void noMoreAreTakenAtOnceThanAskedFor() throws IOException {
        keep("1", "een");
        keep("2", "twee");

        assertThat(maildir.takeIn(1)).isEqualTo(1);
        assertThat(taken).extracting(IncomingMail::text).containsExactly("een");
    }

    @Test
    void whatCannotBeTakenIsSetAsideAfterFiveTriesAndStopsNothing() throws IOException {
        keep("1", "giftig");
        keep("2", "goed");

        assertThat(maildir.takeIn(10)).isEqualTo(1);
        for (int i = 0; i < 3; i++) {
            assertThat(maildir.takeIn(10)).isZero();
        }
        assertThat(files("new")).containsExactly("1");
        assertThat(maildir.takeIn(10)).isEqualTo(1);

        assertThat(taken).extracting(IncomingMail::text).containsExactly("goed");
        assertThat(files("cur")).containsExactly("1:2,F");
        assertThat(maildir.takeIn(10)).isZero();
    }

    @Test
    void whatWasTakenWhenTheProcessDiedIsTakenAgainAsTheSameMail() throws IOException {
        keep("1", "een");
        var dying = Maildir.at(folder, Reading.of(Wrote.DOMAIN), mail -> {
            take(mail);
            throw new AssertionError("killed");
        });

        assertThatThrownBy(() -> dying.takeIn(10)).isInstanceOf(AssertionError.class);
        assertThat(maildir.takeIn(10)).isEqualTo(1);

        assertThat(taken).hasSize(2);
        assertThat(taken.get(1).fingerprint()).isEqualTo(taken.get(0).fingerprint());
    }

    @Test
    void everythingWaitsWhileTheStoreDoesNotAnswer() throws IOException {
        keep("1", "dicht");
        keep("2", "goed");

        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> maildir.takeIn(10)).isInstanceOf(StoreException.class);
        }

        assertThat(files("new")).containsExactly("1", "2");
    }

    @Test
    void whatIsHalfWrittenIsNotRead() throws IOException {
        Files.createDirectories(folder.resolve("new"));
        Files.createDirectories(folder.resolve("tmp"));
        Files.writeString(folder.resolve("tmp/1"), "Subject: half");
        Files.writeString(folder.resolve("new/.verborgen"), "Subject: x");
        Files.createDirectories(folder.resolve("new/map"));

        assertThat(maildir.takeIn(10)).isZero();
    }

    @Test
    void mailThatCannotBeKeptWholeIsNotKept() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the other side hung up");
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                return read();
            }
        };

        assertThatThrownBy(() -> Maildir.keep(folder, "1", Envelope.UNKNOWN, broken))
                .isInstanceOf(IOException.class);

        assertThat(files("new")).isEmpty();
        assertThat(files("tmp")).isEmpty();
    }

    @Test
    void aFolderThatIsNoMaildirIsToldSo() throws IOException {
        assertThat(Maildir.problem(folder)).isEqualTo("there is no folder " + folder.resolve("new"));

        keep("1", "een");

        assertThat(Maildir.problem(folder)).isEmpty();
    }

    private void keep(String name, String text) throws IOException {
        Maildir.keep(
                folder,
                name,
                new Envelope("afzender@kanarie.example", List.of("m+tag@" + Wrote.DOMAIN)),
                new ByteArrayInputStream(("Subject: x\n\n" + text).getBytes(UTF_8)));
    }

    private List<String> files(String part) {
        try (Stream<Path> files = Files.list(folder.resolve(part))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
