package nl.oproep.testkit;

import static nl.oproep.assignment.AssignmentState.AWAITING_CONFIRMATION;
import static nl.oproep.assignment.AssignmentState.AWAITING_REVIEW;
import static nl.oproep.assignment.AssignmentState.CLOSED;
import static nl.oproep.assignment.AssignmentState.FINISHED;
import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.TODAY;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.assignment.Reference;
import nl.oproep.board.BoardEntry;
import nl.oproep.board.BoardOrder;
import nl.oproep.board.BoardQuery;
import nl.oproep.board.spi.BoardEntries;
import nl.oproep.kernel.Words;
import nl.oproep.requirement.FreeText;
import nl.oproep.requirement.Importance;
import nl.oproep.requirement.Requirement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link BoardEntries} promise. Extend it once per implementation and hand it an empty store. */
public abstract class BoardEntriesContract {
    private Store store;
    private BoardEntries board;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        board = store.boardEntries();
    }

    @Test
    void showsAnAssignmentAsItIsPublished() {
        var assignment = anAssignment().storedIn(store);
        var profile = assignment.profile();

        assertThat(board.search(all()).entries())
                .containsExactly(new BoardEntry(
                        assignment.reference(),
                        0,
                        profile.title(),
                        profile.text().substring(0, Math.min(200, profile.text().length())),
                        profile.disciplines(),
                        profile.region(),
                        false,
                        profile.start(),
                        profile.hoursPerWeek(),
                        profile.rate(),
                        profile.closesOn(),
                        NOW));
    }

    @Test
    void cutsTheExcerptBetweenTwoCharacters() {
        anAssignment().saying("a".repeat(199) + "😀 en meer").storedIn(store);

        assertThat(board.search(all()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.excerpt()).isEqualTo("a".repeat(199)));
    }

    @Test
    void showsWhatIsOpenAndNothingElse() {
        var open = anAssignment().storedIn(store);
        anAssignment().in(CLOSED).storedIn(store);
        anAssignment().in(FINISHED).storedIn(store);
        anAssignment().in(AWAITING_CONFIRMATION).publishedAt(null).storedIn(store);
        anAssignment().in(AWAITING_REVIEW).storedIn(store);

        assertThat(found(all())).containsExactly(open.reference());
        assertThat(board.search(all()).total()).isOne();
    }

    @Test
    void showsAnAssignmentUntilItsClosingDateHasPassed() {
        var lastDay = anAssignment().closingOn(TODAY).storedIn(store);
        anAssignment().closingOn(TODAY.minusDays(1)).storedIn(store);

        assertThat(found(all())).containsExactly(lastDay.reference());
    }

    @Test
    void showsTheNewestFirstAndEqualOnesByReference() {
        var old = anAssignment().publishedAt(NOW.minusSeconds(1)).storedIn(store);
        var newest = anAssignment().publishedAt(NOW.plusNanos(1_000)).storedIn(store);
        var equal = new ArrayList<Assignment>();
        for (int i = 0; i < 5; i++) {
            equal.add(anAssignment().storedIn(store));
        }
        equal.sort(Comparator.comparing(a -> a.reference().value()));

        var expected = new ArrayList<Reference>();
        expected.add(newest.reference());
        equal.forEach(a -> expected.add(a.reference()));
        expected.add(old.reference());
        assertThat(found(all())).isEqualTo(expected);
    }

    @Test
    void turnsPagesWithoutLosingOrRepeatingAny() {
        for (int i = 0; i < 7; i++) {
            anAssignment().storedIn(store);
        }

        var paged = new ArrayList<Reference>();
        for (int page = 1; page <= 4; page++) {
            var result = board.search(new BoardQuery(List.of(), null, null, false, TODAY, page, 3));
            assertThat(result.total()).isEqualTo(7);
            result.entries().forEach(entry -> paged.add(entry.reference()));
        }

        assertThat(paged).isEqualTo(found(all()));
    }

    @Test
    void putsWhatIsFoundInTheOrderThatIsAskedFor() {
        var soon = anAssignment()
                .closingOn(TODAY.plusDays(1))
                .startingOn(TODAY.plusDays(60))
                .storedIn(store);
        var never = anAssignment().closingOn(TODAY.plusDays(3)).startingOn(null).storedIn(store);
        var early = anAssignment()
                .closingOn(TODAY.plusDays(2))
                .startingOn(TODAY.plusDays(10))
                .storedIn(store);
        var late = anAssignment()
                .closingOn(TODAY.plusDays(2))
                .startingOn(TODAY.plusDays(10))
                .publishedAt(NOW.minusSeconds(60))
                .storedIn(store);

        for (var words : List.of("", "interim")) {
            assertThat(found(ordered(words, BoardOrder.CLOSING)))
                    .containsExactly(soon.reference(), early.reference(), late.reference(), never.reference());
            assertThat(found(ordered(words, BoardOrder.STARTING)))
                    .containsExactly(early.reference(), late.reference(), soon.reference(), never.reference());
        }
    }

    @Test
    void leavesOutWhatWasPublishedAfterTheMomentThatCountsAndNamesTheNewest() {
        var first = anAssignment().publishedAt(NOW.minusSeconds(9)).storedIn(store);
        var second = anAssignment().publishedAt(NOW.minusSeconds(5)).storedIn(store);
        anAssignment().publishedAt(NOW).storedIn(store);

        for (var words : List.of("", "interim")) {
            var then = board.search(asOf(words, NOW.minusSeconds(5)));

            assertThat(then.entries())
                    .extracting(BoardEntry::reference)
                    .containsExactly(second.reference(), first.reference());
            assertThat(then.total()).isEqualTo(2);
            assertThat(then.newest()).isEqualTo(NOW.minusSeconds(5));
            assertThat(board.search(words(words)).newest()).isEqualTo(NOW);
        }
        assertThat(board.search(words("nietsdaarvan")).newest()).isNull();
    }

    @Test
    void countsWhatFitsByWhatItHasInCommon() {
        anAssignment()
                .inDisciplines("ICT", "HR")
                .inRegion("Utrecht")
                .remote(true)
                .storedIn(store);
        anAssignment()
                .inDisciplines("ICT", "HR")
                .inRegion("Utrecht")
                .remote(true)
                .storedIn(store);
        anAssignment().inDisciplines("ICT").inRegion(null).remote(false).storedIn(store);
        anAssignment()
                .inDisciplines("LEGAL")
                .inRegion("Zwolle")
                .publishedAt(NOW.plusSeconds(1))
                .storedIn(store);
        anAssignment()
                .titled("Iets anders")
                .saying("niets")
                .inDisciplines("HR")
                .inRegion("Urk")
                .storedIn(store);
        anAssignment().inDisciplines("HR").in(CLOSED).storedIn(store);
        anAssignment().inDisciplines("HR").closingOn(TODAY.minusDays(1)).storedIn(store);

        assertThat(board.tally(asOf("interim", NOW)))
                .containsExactlyInAnyOrder(
                        new BoardEntries.Tally(List.of("ICT", "HR"), "Utrecht", true, 2),
                        new BoardEntries.Tally(List.of("ICT"), null, false, 1));
        assertThat(board.tally(query("LEGAL", "Zwolle", true)))
                .as("what was chosen already makes no difference")
                .hasSize(4);
    }

    @Test
    void findsByTheBeginningOfWordsInTitleTextRegionAndRequirements() {
        var assignment = anAssignment()
                .titled("Crème-brûlée bakker")
                .saying("Voor een naamloze zaak;\r\nper direct: 40uur.")
                .inRegion("'s-Hertogenbosch")
                .asking(new Requirement("k", "Ervaring met SAP/4HANA", Importance.WISH, new FreeText(false)))
                .storedIn(store);
        anAssignment()
                .titled("Iets anders")
                .saying("niets")
                .inRegion(null)
                .asking()
                .storedIn(store);

        for (var text : List.of(
                "creme",
                "BRÛLÉE",
                "bak",
                "naamlo",
                "40uu",
                "hertogen",
                "s",
                "ervaring",
                "4hana",
                "sap bakker direct")) {
            assertThat(found(words(text))).as(text).containsExactly(assignment.reference());
        }
        for (var text : List.of("akker", "40 uur", "bakkers", "sap iets", "zaakx", "reme")) {
            assertThat(found(words(text))).as(text).isEmpty();
        }
    }

    @Test
    void takesNoWordForAPieceOfTheSearchLanguage() {
        var assignment = anAssignment().titled("R&D: a | b & !c :* 'd' <-> e").storedIn(store);

        for (var text : List.of("r d", "a b c d e", "e")) {
            assertThat(found(words(text))).as(text).containsExactly(assignment.reference());
        }
        assertThat(found(words("a | zzz"))).isEmpty();
        assertThat(found(words("%"))).containsExactly(assignment.reference());
    }

    @Test
    void findsByDisciplineRegionAndRemoteTogether() {
        var both = anAssignment()
                .inDisciplines("ICT", "FINANCE")
                .inRegion("Súdwest-Fryslân")
                .remote(true)
                .storedIn(store);
        anAssignment().inDisciplines("ICT").inRegion("Utrecht").remote(true).storedIn(store);
        anAssignment()
                .inDisciplines("FINANCE")
                .inRegion("Súdwest-Fryslân")
                .remote(false)
                .storedIn(store);
        anAssignment().inDisciplines("ICTX").inRegion(null).remote(false).storedIn(store);

        assertThat(found(query("ICT", null, false))).hasSize(2).contains(both.reference());
        assertThat(found(query("FIN", null, false))).isEmpty();
        assertThat(found(query(null, "SUDWEST-FRYSLAN", false))).hasSize(2).contains(both.reference());
        assertThat(found(query(null, "Sudwest", false))).isEmpty();
        assertThat(found(query(null, null, true))).hasSize(2).contains(both.reference());
        assertThat(found(query("FINANCE", "sudwest-fryslan", true))).containsExactly(both.reference());
    }

    @Test
    void neverFindsByThePoster() {
        anAssignment().storedIn(store);

        assertThat(found(words("Opdrachtgever"))).isEmpty();
        assertThat(found(words("Geheime"))).isEmpty();
        assertThat(found(words("0600424242"))).isEmpty();
    }

    private List<Reference> found(BoardQuery query) {
        var page = board.search(query);
        assertThat(page.total()).isEqualTo(page.entries().size());
        return page.entries().stream().map(BoardEntry::reference).toList();
    }

    private static BoardQuery all() {
        return query(null, null, false);
    }

    private static BoardQuery query(@Nullable String discipline, @Nullable String region, boolean remote) {
        return new BoardQuery(List.of(), discipline, region, remote, TODAY, 1, 100);
    }

    private static BoardQuery ordered(String words, BoardOrder order) {
        return new BoardQuery(Words.of(words), null, null, false, order, null, TODAY, 1, 100);
    }

    private static BoardQuery asOf(String words, Instant moment) {
        return new BoardQuery(Words.of(words), null, null, false, BoardOrder.NEWEST, moment, TODAY, 1, 100);
    }

    private static BoardQuery words(String text) {
        return new BoardQuery(Words.of(text), null, null, false, TODAY, 1, 100);
    }
}
