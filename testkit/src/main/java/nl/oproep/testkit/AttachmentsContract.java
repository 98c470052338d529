package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.HURTING;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.aSubmissionTo;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static nl.oproep.testkit.Fixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.oproep.Store;
import nl.oproep.file.Upload;
import nl.oproep.response.spi.Responses;
import nl.oproep.response.spi.Responses.Outcome;
import nl.oproep.response.spi.Responses.Stored;
import nl.oproep.response.spi.Responses.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Responses} promise of the attachments that come with them (R8). Extend it once per implementation and hand it an empty store. */
public abstract class AttachmentsContract {
    private Store store;
    private Responses responses;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        responses = store.responses();
    }

    @Test
    void givesBackTheBytesOfEachAttachmentAsOftenAsAsked() throws IOException {
        var small = HURTING.getBytes(StandardCharsets.UTF_8);
        var large = bytes(700_001);
        var submission = aSubmissionTo(anAssignment().storedIn(store))
                .with(small)
                .with(new byte[] {0})
                .with(large)
                .value();

        submit(submission);

        assertThat(content(submission, 0)).isEqualTo(small);
        assertThat(content(submission, 1)).containsExactly(0);
        assertThat(content(submission, 2)).isEqualTo(large);
        assertThat(content(submission, 2)).isEqualTo(large);
    }

    @Test
    void readsAnAttachmentInWhateverPiecesTheReaderLikes() throws IOException {
        var large = bytes(300_000);
        var submission =
                aSubmissionTo(anAssignment().storedIn(store)).with(large).value();
        submit(submission);

        try (var in = responses.content(submission.response().id(), 0)) {
            assertThat(in.read()).isEqualTo(large[0] & 0xff);
            var rest = in.readNBytes(262_144);
            assertThat(rest).isEqualTo(Arrays.copyOfRange(large, 1, 262_145));
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(large, 262_145, large.length));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void saysThatAnAttachmentIsGone() {
        var submission =
                aSubmissionTo(anAssignment().storedIn(store)).with(bytes(5)).value();
        submit(submission);

        assertThatThrownBy(() -> content(submission, 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    try (var in = responses.content(UUID.randomUUID(), 0)) {
                        in.readAllBytes();
                    }
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void storesNothingWhenAnAttachmentCannotBeRead() {
        var assignment = anAssignment().storedIn(store);
        var whole = aSubmissionTo(assignment).with(bytes(5)).value();
        var broken = new Submission(
                whole.response(),
                whole.version(),
                List.of(new Upload("x.pdf", 5, () -> {
                    throw new IOException("the upload is gone");
                })),
                whole.key(),
                whole.digest(),
                whole.toPoster(),
                whole.toOthers());

        assertThatThrownBy(() -> submit(broken)).isInstanceOf(RuntimeException.class);

        assertThat(responses.find(whole.response().id())).isEmpty();
        assertThat(store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10)).isEmpty();
        assertThat(submit(whole)).isEqualTo(new Stored());
    }

    private Outcome submit(Submission submission) {
        return responses.submit(submission, TODAY);
    }

    private byte[] content(Submission submission, int index) throws IOException {
        try (var in = responses.content(submission.response().id(), index)) {
            return in.readAllBytes();
        }
    }
}
