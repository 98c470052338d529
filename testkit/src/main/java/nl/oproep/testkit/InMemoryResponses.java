package nl.oproep.testkit;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.Sha256;
import nl.oproep.kernel.spi.StoreException;
import nl.oproep.mail.DeliveryState;
import nl.oproep.response.Response;
import nl.oproep.response.spi.Responses;

/** Responses in memory, with the bytes of their attachments. */
final class InMemoryResponses implements Responses {
    private final Memory memory;
    private final InMemoryAssignments assignments;
    private final InMemoryOutbox outbox;
    private final InMemoryPartners partners;
    private final Memory.Shelf<Sha256, Kept> byKey;
    private final Memory.Shelf<UUID, Kept> byId;

    private record Kept(Response response, Sha256 digest, List<byte[]> contents) {}

    InMemoryResponses(
            Memory memory, InMemoryAssignments assignments, InMemoryOutbox outbox, InMemoryPartners partners) {
        this.memory = memory;
        this.assignments = assignments;
        this.outbox = outbox;
        this.partners = partners;
        this.byKey = memory.new Shelf<>();
        this.byId = memory.new Shelf<>();
    }

    @Override
    public Outcome submit(Submission submission, LocalDate today) {
        return memory.within(() -> {
            var before = byKey.find(submission.key());
            if (before != null) {
                return new Repeated(before.response().receipt(), before.digest());
            }
            var assignment = assignments
                    .find(submission.response().assignment())
                    .filter(a -> a.respondable(today))
                    .orElse(null);
            if (assignment == null) {
                return new Closed();
            }
            return assignment.version() == submission.version() ? store(submission, assignment, today) : new Changed();
        });
    }

    /** Forgets this one with its attachments; in a transaction only. */
    void forget(UUID id) {
        byKey.keysOf(kept -> kept.response().id().equals(id)).forEach(byKey::remove);
        byId.remove(id);
    }

    private Outcome store(Submission submission, Assignment assignment, LocalDate today) {
        var candidate = submission.response().candidate();
        var response = submission.response().stamped(partners.covers(candidate.email(), today));
        var kept = new Kept(response, submission.digest(), contents(submission));
        byKey.put(submission.key(), kept);
        byId.put(response.id(), kept);
        var toPoster = submission.toPoster().to(assignment.poster().email(), assignment.language(), response);
        outbox.put(toPoster, assignment.unreachable() ? DeliveryState.HELD : DeliveryState.PENDING);
        outbox.add(submission.toOthers());
        return new Stored();
    }

    private static List<byte[]> contents(Submission submission) {
        var contents = new ArrayList<byte[]>();
        for (var upload : submission.uploads()) {
            try (var in = upload.content().open()) {
                contents.add(in.readAllBytes());
            } catch (IOException e) {
                throw new StoreException("an attachment could not be read", e);
            }
        }
        return List.copyOf(contents);
    }

    @Override
    public Optional<Response> find(UUID id) {
        return memory.within(() -> Optional.ofNullable(byId.find(id)).map(Kept::response));
    }

    @Override
    public Optional<Response> known(String receipt) {
        return memory.within(() -> byId.all().stream()
                .map(Kept::response)
                .filter(response -> response.receipt().receipt().equals(receipt))
                .findFirst());
    }

    @Override
    public InputStream content(UUID response, int index) throws IOException {
        var kept = memory.within(() -> Optional.ofNullable(byId.find(response)));
        if (kept.isEmpty() || index < 0 || index >= kept.get().contents().size()) {
            throw new FileNotFoundException("attachment " + index + " of response " + response + " is gone");
        }
        return new ByteArrayInputStream(kept.get().contents().get(index));
    }

    @Override
    public long count(Reference assignment) {
        return memory.within(() -> byId.all().stream()
                .filter(kept -> kept.response().assignment().equals(assignment))
                .count());
    }

    @Override
    public List<Response> list(Reference assignment, int limit, int offset) {
        return memory.within(() -> byId.all().stream()
                .map(Kept::response)
                .filter(response -> response.assignment().equals(assignment))
                .sorted(Comparator.comparing(Response::submittedAt).reversed().thenComparing(Response::id))
                .skip(offset)
                .limit(limit)
                .toList());
    }

    /** All of them; in a transaction only. */
    List<Response> all() {
        return byId.all().stream().map(Kept::response).toList();
    }
}
