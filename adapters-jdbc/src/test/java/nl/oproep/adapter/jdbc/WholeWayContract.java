package nl.oproep.adapter.jdbc;

import static nl.oproep.adapter.jdbc.Phrases.HOSTILE;
import static nl.oproep.adapter.jdbc.Phrases.NOW;
import static nl.oproep.adapter.jdbc.Phrases.TODAY;
import static nl.oproep.adapter.jdbc.Phrases.aKey;
import static nl.oproep.adapter.jdbc.Phrases.aSubmission;
import static nl.oproep.adapter.jdbc.Phrases.anAssignment;
import static nl.oproep.adapter.jdbc.Phrases.bytes;
import static nl.oproep.adapter.jdbc.Phrases.stored;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import nl.oproep.assignment.Publication;
import nl.oproep.board.BoardQuery;
import nl.oproep.mail.spi.Outbox;
import nl.oproep.response.spi.Responses;
import org.junit.jupiter.api.Test;

/** The whole way of an assignment and a response. */
abstract class WholeWayContract {

    /** Migrated and empty. */
    abstract DataSource database();

    private JdbcStore store() {
        return JdbcStore.over(database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void keepsEveryCodePointOfAnAssignment() {
        var store = store();
        var assignment = anAssignment();

        store.assignments().add(assignment, aKey());

        assertThat(store.assignments().find(assignment.id())).contains(assignment);
        assertThat(store.assignments().find(assignment.reference())).contains(assignment);
        assertThat(store.assignments().publication(assignment.reference()))
                .isInstanceOfSatisfying(
                        Publication.Found.class,
                        found -> assertThat(found.assignment().profile()).isEqualTo(assignment.profile()));
    }

    @Test
    void keepsEveryCodePointOfAResponse() throws IOException {
        var store = store();
        var assignment = stored(store, anAssignment());
        var file = bytes(700_001);
        var submission = aSubmission(assignment, aKey(), file, new byte[0]);

        var outcome = store.responses().submit(submission, TODAY);

        assertThat(outcome).isEqualTo(new Responses.Stored());
        assertThat(store.responses().find(submission.response().id())).contains(submission.response());
        assertThat(store.responses().list(assignment.reference(), 10, 0)).containsExactly(submission.response());
        try (var in = store.responses().content(submission.response().id(), 0)) {
            assertThat(in.readAllBytes()).isEqualTo(file);
        }
        try (var in = store.responses().content(submission.response().id(), 1)) {
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    @Test
    void postsThreeMailsWithAResponseAndAddressesThePosterItself() {
        var store = store();
        var assignment = stored(store, anAssignment());
        var submission = aSubmission(assignment, aKey());

        store.responses().submit(submission, TODAY);

        var claims = store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10);
        assertThat(claims).extracting(Outbox.Claim::attempt).containsOnly(1);
        assertThat(claims)
                .extracting(Outbox.Claim::delivery)
                .containsExactlyInAnyOrder(
                        submission
                                .toPoster()
                                .to(assignment.poster().email(), assignment.language(), submission.response()),
                        submission.toOthers().get(0),
                        submission.toOthers().get(1));
    }

    @Test
    void tellsRepeatedFromChangedFromClosed() {
        var store = store();
        var assignment = stored(store, anAssignment());
        var key = aKey();
        var first = aSubmission(assignment, key);
        store.responses().submit(first, TODAY);

        assertThat(store.responses().submit(aSubmission(assignment, key), TODAY))
                .isEqualTo(new Responses.Repeated(first.response().receipt(), first.digest()));
        store.assignments().replace(assignment);
        assertThat(store.responses().submit(aSubmission(assignment, aKey()), TODAY))
                .isEqualTo(new Responses.Changed());
        assertThat(store.responses().submit(aSubmission(assignment, key), TODAY))
                .isEqualTo(new Responses.Repeated(first.response().receipt(), first.digest()));
        assertThat(store.responses().submit(aSubmission(anAssignment(), aKey()), TODAY))
                .isEqualTo(new Responses.Closed());
        assertThat(store.responses().list(assignment.reference(), 10, 0)).hasSize(1);
        assertThat(store.outbox().claim("node", NOW, NOW.plusSeconds(60), 10)).hasSize(3);
    }

    @Test
    void findsByWordsDisciplineRegionAndRemoteness() {
        var store = store();
        var found = stored(store, anAssignment("Interim CONTROLLÉR m²", "Voor 'n gróte zorginstelling"));
        stored(store, anAssignment("Projectleider", HOSTILE));

        assertThat(search(store, new BoardQuery(List.of("controll", "zorg"), null, null, false, TODAY, 1, 10)))
                .containsExactly(found.reference().value());
        assertThat(search(store, new BoardQuery(List.of("m²"), "ICT", "NOORD-HÓLLAND", true, TODAY, 1, 10)))
                .containsExactly(found.reference().value());
        assertThat(search(store, new BoardQuery(List.of("ontroller"), null, null, false, TODAY, 1, 10)))
                .isEmpty();
        assertThat(search(store, new BoardQuery(List.of(), "IC", null, false, TODAY, 1, 10)))
                .isEmpty();
        assertThat(search(store, new BoardQuery(List.of(), null, "o'\\brien & (x", false, TODAY, 1, 10)))
                .isEmpty();
        assertThat(search(store, new BoardQuery(List.of(), null, null, false, TODAY.plusDays(31), 1, 10)))
                .isEmpty();
        assertThat(store.boardEntries()
                        .search(new BoardQuery(List.of("noord"), null, null, false, TODAY, 3, 1))
                        .total())
                .isEqualTo(2);
        assertThat(store.boardEntries()
                        .search(new BoardQuery(List.of(), null, null, false, TODAY, 3, 1))
                        .total())
                .isEqualTo(2);
    }

    private static List<String> search(JdbcStore store, BoardQuery query) {
        var page = store.boardEntries().search(query);
        assertThat(page.total()).isEqualTo(page.entries().size());
        return page.entries().stream().map(entry -> entry.reference().value()).toList();
    }
}
