package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.NOW;
import static nl.oproep.testkit.Fixtures.aKey;
import static nl.oproep.testkit.Fixtures.anAssignment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.oproep.Store;
import nl.oproep.assignment.Assignment;
import nl.oproep.kernel.spi.DuplicateException;
import nl.oproep.kernel.spi.StaleException;
import nl.oproep.procedure.Position;
import nl.oproep.procedure.Procedure;
import nl.oproep.procedure.Reminders;
import nl.oproep.procedure.SilentProcedure;
import nl.oproep.procedure.Telling;
import nl.oproep.procedure.spi.Procedures;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link Procedures} promise. Extend it once per implementation and hand it an empty store. */
public abstract class ProceduresContract {
    private static final Reminders NOT_REMINDED = new Reminders(null, 0, null, null);
    private static final Telling NOTHING_TOLD = new Telling(0, 0, 0, null, false, null);

    private Store store;
    private Procedures procedures;

    /** A store with nothing in it; called once per test. */
    protected abstract Store emptyStore();

    @BeforeEach
    void open() {
        store = emptyStore();
        procedures = store.procedures();
    }

    private Procedure ofAnAssignment() {
        return procedures.find(anAssignment().storedIn(store).id()).orElseThrow();
    }

    private static Procedure with(Procedure of, @Nullable Instant remindAt, @Nullable Instant tellAt) {
        return new Procedure(
                of.assignment(), of.version(), of.reportedAt(), of.reminders(), of.telling(), remindAt, tellAt);
    }

    private static Procedure silent(Procedure of, Instant since) {
        return new Procedure(
                of.assignment(),
                of.version(),
                NOW.minusSeconds(9),
                new Reminders(NOW.minusSeconds(90), 3, null, since),
                of.telling(),
                null,
                null);
    }

    @Test
    void anAssignmentThatIsAddedHasAProcedureToBeLookedAt() {
        var assignment = anAssignment().storedIn(store);

        var procedure = procedures.find(assignment.id()).orElseThrow();

        assertThat(procedure.version()).isZero();
        assertThat(procedure.reminders()).isEqualTo(NOT_REMINDED);
        assertThat(procedure.telling()).isEqualTo(NOTHING_TOLD);
        assertThat(procedure.reportedAt()).isNull();
        assertThat(procedure.remindAt()).isNotNull().isEqualTo(procedure.tellAt());
        assertThat(procedures.find(UUID.randomUUID())).isEmpty();
        assertThat(procedures.hold(UUID.randomUUID())).isEmpty();
    }

    @Test
    void anAssignmentThatIsRefusedLeavesNoProcedure() {
        var added = anAssignment().storedIn(store);
        var other = anAssignment().referredToAs(added.reference()).value();

        assertThatThrownBy(() -> store.assignments().add(other, aKey())).isInstanceOf(DuplicateException.class);

        assertThat(procedures.find(other.id())).isEmpty();
    }

    @Test
    void anAssignmentThatChangesHasItsProcedureLookedAtAgain() {
        var assignment = anAssignment().storedIn(store);
        var idle = with(procedures.find(assignment.id()).orElseThrow(), null, null);
        procedures.replace(idle);

        store.assignments().replace(assignment);

        var procedure = procedures.find(assignment.id()).orElseThrow();
        assertThat(procedure.version()).isEqualTo(2);
        assertThat(procedure.remindAt()).isNotNull();
        assertThat(procedure.tellAt()).isNotNull();
        assertThatThrownBy(() -> procedures.replace(idle.atVersion(1))).isInstanceOf(StaleException.class);
    }

    @Test
    void aChangeThatIsUndoneIsNotLookedAt() {
        var assignment = anAssignment().storedIn(store);
        procedures.replace(with(procedures.find(assignment.id()).orElseThrow(), null, null));

        assertThatThrownBy(() -> store.transactions().within(() -> {
                    store.assignments().replace(assignment);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(procedures.find(assignment.id()).orElseThrow().tellAt()).isNull();
    }

    @Test
    void keepsEverythingExactlyAsItWas() {
        var before = ofAnAssignment();
        var next = new Procedure(
                before.assignment(),
                0,
                NOW,
                new Reminders(NOW.minusSeconds(1), 2, NOW, NOW.plusSeconds(1)),
                new Telling(3, 2, 3, new Position(NOW.plusSeconds(2), UUID.randomUUID()), true, null),
                NOW.plusSeconds(3),
                NOW.plusSeconds(4));
        var last = new Procedure(
                before.assignment(), 1, null, NOT_REMINDED, new Telling(3, 3, 3, null, true, NOW), null, null);

        procedures.replace(next);
        var first = procedures.find(before.assignment());
        procedures.replace(last);

        assertThat(first).contains(next.atVersion(1));
        assertThat(procedures.find(before.assignment())).contains(last.atVersion(2));
        assertThat(procedures.hold(before.assignment())).contains(last.atVersion(2));
    }

    @Test
    void refusesAChangeOfWhatWasChangedMeanwhileOrIsNotThere() {
        var procedure = ofAnAssignment();
        procedures.replace(procedure);

        assertThatThrownBy(() -> procedures.replace(procedure)).isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> procedures.replace(Procedure.of(UUID.randomUUID(), NOW)))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void listsWhatIsDueTheLongestDueFirst() {
        var late = ofAnAssignment();
        var later = ofAnAssignment();
        var not = ofAnAssignment();
        var never = ofAnAssignment();
        procedures.replace(with(late, NOW.minusSeconds(2), NOW));
        procedures.replace(with(later, NOW, NOW.minusSeconds(2)));
        procedures.replace(with(not, NOW.plusSeconds(1), NOW.plusSeconds(1)));
        procedures.replace(with(never, null, null));

        assertThat(procedures.dueToRemind(NOW, 10)).containsExactly(late.assignment(), later.assignment());
        assertThat(procedures.dueToTell(NOW, 10)).containsExactly(later.assignment(), late.assignment());
        assertThat(procedures.dueToRemind(NOW, 1)).containsExactly(late.assignment());
        assertThat(procedures.dueToRemind(NOW.minusSeconds(3), 10)).isEmpty();
    }

    @Test
    void listsTheSilentTheLongestSilentFirst() {
        var assignments = List.of(
                anAssignment().titled("Eerste ‘é’").storedIn(store),
                anAssignment().storedIn(store),
                anAssignment().storedIn(store));
        var found = new ArrayList<Procedure>();
        assignments.forEach(a -> found.add(procedures.find(a.id()).orElseThrow()));
        procedures.replace(silent(found.get(1), NOW));
        procedures.replace(silent(found.get(0), NOW.minusSeconds(1)));

        assertThat(procedures.silent(10, 0))
                .containsExactly(expected(assignments.get(0), 1), expected(assignments.get(1), 0));
        assertThat(procedures.silent(1, 1)).containsExactly(expected(assignments.get(1), 0));
    }

    private static SilentProcedure expected(Assignment assignment, int ago) {
        return new SilentProcedure(
                assignment.reference(),
                assignment.profile().title(),
                NOW.minusSeconds(90),
                3,
                NOW.minusSeconds(ago),
                NOW.minusSeconds(9));
    }

    @Test
    void oneOfManyWhoChangeItFromTheSameVersionSucceeds() {
        var procedure = ofAnAssignment();
        var acts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 8; i++) {
            acts.add(() -> store.transactions()
                    .within(() -> procedures
                            .hold(procedure.assignment())
                            .filter(held -> held.version() == 0)
                            .map(held -> {
                                procedures.replace(held);
                                return 1;
                            })
                            .orElse(0)));
        }

        var done = Crowd.atOnce(acts);

        assertThat(done.stream().mapToInt(i -> i).sum()).isOne();
        assertThat(procedures.find(procedure.assignment()).orElseThrow().version())
                .isOne();
    }
}
