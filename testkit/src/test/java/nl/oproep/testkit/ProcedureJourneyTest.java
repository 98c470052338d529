package nl.oproep.testkit;

import static nl.oproep.testkit.Town.POSTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.Policies;
import nl.oproep.assignment.AnonymityPolicy;
import nl.oproep.assignment.AssignmentState;
import nl.oproep.assignment.Managed;
import nl.oproep.assignment.Outcome;
import nl.oproep.assignment.Reference;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Token;
import nl.oproep.kernel.Violation;
import nl.oproep.procedure.ReportFeedback;
import nl.oproep.procedure.Reported;
import nl.oproep.procedure.ReportedVia;
import nl.oproep.procedure.SilentProcedure;
import nl.oproep.procedure.Stage;
import nl.oproep.procedure.Update;
import org.junit.jupiter.api.Test;

/** From publication to the final update (O1-O4, P9): nobody is left in the dark. */
class ProcedureJourneyTest {
    private static final EmailAddress FIRST = EmailAddress.of("eerste@een-kanarie.example");
    private static final EmailAddress SECOND = EmailAddress.of("tweede@twee-kanarie.example");

    private final Town town = new Town();

    private Reference withTwoResponders() {
        return withTwoResponders(town);
    }

    private static Reference withTwoResponders(Town where) {
        var reference = where.published();
        where.received(Fixtures.aResponseTo(reference).by("Eerste de Vink", FIRST.value()));
        where.received(Fixtures.aResponseTo(reference).by("Tweede van Merel", SECOND.value()));
        where.deliver();
        return reference;
    }

    /** Everything that recurs, until nothing is left to do. */
    private void work() {
        work(town);
    }

    private static void work(Town where) {
        int left = 1;
        while (left > 0) {
            left = where.oproep.reminding().remindDue(10)
                    + where.oproep.updating().updateDue(10);
        }
        where.deliver();
    }

    private Reported report(ReportFeedback command) {
        return town.oproep.reporting().report(town.manageLink(), command);
    }

    private List<Arrived> about(EmailAddress who, String subject) {
        return town.mails(who).stream()
                .filter(mail -> mail.subject().startsWith(subject))
                .toList();
    }

    private List<Arrived> news(EmailAddress who) {
        return about(who, "Nieuws over oproep");
    }

    private List<Arrived> ends(EmailAddress who) {
        return town.mails(who).stream()
                .filter(mail -> mail.subject().endsWith("de procedure is afgelopen"))
                .toList();
    }

    private List<Arrived> reminders() {
        return about(POSTER, "Hoe staat het");
    }

    @Test
    void everyResponderHearsOfEveryStageOnce() {
        withTwoResponders();

        for (var stage : Stage.values()) {
            assertThat(report(ReportFeedback.of(stage.name()))).isInstanceOf(Reported.Done.class);
            work();
            work();
        }

        for (var responder : List.of(FIRST, SECOND)) {
            assertThat(news(responder)).extracting(Arrived::text).hasSize(4).doesNotHaveDuplicates();
            assertThat(ends(responder)).isEmpty();
        }
        assertThat(news(POSTER)).isEmpty();
    }

    @Test
    void everyResponderHearsHowItEndedOnceAndNothingAfterIt() {
        for (var outcome : Outcome.values()) {
            var reference = withTwoResponders();
            report(ReportFeedback.of("INTERVIEWS"));
            work();

            report(ReportFeedback.of(outcome.name()));
            work();
            assertThat(report(ReportFeedback.of("ON_HOLD"))).isInstanceOf(Reported.NotNow.class);
            assertThat(report(ReportFeedback.of(outcome.name()))).isInstanceOf(Reported.Done.class);
            work();

            var course = town.oproep.reporting().find(reference).orElseThrow();
            assertThat(course.assignment().outcome()).isEqualTo(outcome);
            assertThat(course.procedure().telling().finalUpdateAt()).isNotNull();
            assertThat(course.updates()).extracting(Update::number).containsExactly(1, 2);
        }

        for (var responder : List.of(FIRST, SECOND)) {
            assertThat(ends(responder)).extracting(Arrived::text).hasSize(4).doesNotHaveDuplicates();
            assertThat(news(responder)).hasSize(4);
        }
    }

    @Test
    void anEndThatCameWithoutAReportIsToldToo() {
        var withdrawn = withTwoResponders();
        assertThat(town.oproep.managing().withdraw(town.manageLink())).isInstanceOf(Managed.Done.class);
        work();
        var finished = withTwoResponders();
        town.oproep.supervising().finish(finished, Outcome.NO_FEEDBACK);
        work();
        work();

        assertThat(ends(FIRST)).hasSize(2);
        assertThat(ends(FIRST).get(0).text()).contains(withdrawn.value()).contains("gaat niet door");
        assertThat(ends(FIRST).get(1).text()).contains(finished.value()).contains("geen bericht");
    }

    @Test
    void whoeverBothAskedAndRespondedHearsOnce() {
        var reference = town.published();
        town.received(Fixtures.aResponseTo(reference).by("Eerst", FIRST.value()).onlyAsking("Hoe laat?"));
        town.received(Fixtures.aResponseTo(reference).by("Eerst", "EERSTE@een-kanarie.example"));

        report(ReportFeedback.of("WITHDRAWN"));
        work();

        assertThat(ends(FIRST)).hasSize(1);
    }

    @Test
    void whoeverRespondsLaterHearsWhatComesLater() {
        var reference = withTwoResponders();
        report(ReportFeedback.of("IN_SELECTION"));
        work();
        var late = EmailAddress.of("late@laat-kanarie.example");
        town.received(Fixtures.aResponseTo(reference).by("Laat", late.value()));

        report(ReportFeedback.of("INTERVIEWS"));
        work();

        assertThat(news(FIRST)).hasSize(2);
        assertThat(news(late)).hasSize(1);
        assertThat(news(late).get(0).text()).contains("gesprekken");
    }

    @Test
    void theSameNewsTwiceIsNoNews() {
        withTwoResponders();

        report(ReportFeedback.of("ON_HOLD").saying("Wij wachten op het budget."));
        work();
        report(ReportFeedback.of("ON_HOLD").saying("Wij wachten op het budget."));
        report(ReportFeedback.of("ON_HOLD"));
        work();
        report(ReportFeedback.of("ON_HOLD").saying("Het budget komt in mei."));
        work();

        assertThat(news(FIRST)).hasSize(2);
    }

    @Test
    void newsThatIsOutOfDateBeforeItWasToldIsPassedOver() {
        withTwoResponders();

        report(ReportFeedback.of("IN_SELECTION"));
        report(ReportFeedback.of("INTERVIEWS"));
        work();

        assertThat(news(FIRST)).hasSize(1);
        assertThat(news(FIRST).get(0).text()).contains("gesprekken");
    }

    @Test
    void aTextIsPassedOnExactlyAsItWasSupplied() {
        withTwoResponders();
        var text = " Wij spreken ‘drie’ mensen.\n\t<b>😀</b> {reference} ";

        report(ReportFeedback.of("INTERVIEWS").saying(text));
        work();

        assertThat(news(FIRST).get(0).text()).contains(text);
    }

    @Test
    void aTextThatGivesThePosterAwayIsRefusedAndNothingIsTold() {
        var reference = withTwoResponders();

        var refused = Stream.of(
                        "Bel 06 0042 4242",
                        "Mail geheim-plaatser (at) opdrachtgever-kanarie punt example",
                        "Groet, Kanarie Opdrachtgever")
                .map(text -> report(ReportFeedback.of("FILLED_OTHERWISE").saying(text)))
                .toList();
        work();

        assertThat(refused)
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOfSatisfying(
                                Reported.Refused.class,
                                r -> assertThat(r.violations())
                                        .isNotEmpty()
                                        .allMatch(v -> v.field().equals("text")
                                                && v.key().startsWith("anonymity."))));
        assertThat(town.oproep.reporting().find(reference).orElseThrow().updates())
                .isEmpty();
        assertThat(town.managed().state()).isEqualTo(AssignmentState.OPEN);
        assertThat(ends(FIRST)).isEmpty();
    }

    @Test
    void aTextThatNamesACandidateIsRefused() {
        withTwoResponders();

        var named = Stream.of(
                        "Eerste de Vink begint maandag.",
                        "Wij kozen mevrouw Van Merel",
                        "Bel tweede@twee-kanarie.example")
                .map(text -> report(ReportFeedback.of("CANDIDATE_CHOSEN").saying(text)))
                .toList();
        var unnamed = report(ReportFeedback.of("CANDIDATE_CHOSEN").saying("Dank aan alle kandidaten."));

        assertThat(named)
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOfSatisfying(
                                Reported.Refused.class,
                                r -> assertThat(r.violations())
                                        .extracting(Violation::key)
                                        .contains("feedback.candidate")));
        assertThat(unnamed).isInstanceOf(Reported.Done.class);
    }

    @Test
    void underTheWarningPolicyAConfirmedTextIsPassedOn() {
        var lenient = new Town(Policies.STANDARD.anonymity(AnonymityPolicy.WARN));
        withTwoResponders(lenient);
        var warned = new ReportFeedback("INTERVIEWS", null, "KvK 12345678", false);
        var confirmed = new ReportFeedback("INTERVIEWS", null, "KvK 12345678", true);

        assertThat(lenient.oproep.reporting().report(lenient.manageLink(), warned))
                .isInstanceOf(Reported.Refused.class);
        assertThat(lenient.oproep.reporting().report(lenient.manageLink(), confirmed))
                .isInstanceOf(Reported.Done.class);
    }

    @Test
    void aReportThatSaysNothingOrNonsenseIsRefusedAtItsField() {
        withTwoResponders();

        assertThat(fields(new ReportFeedback(null, null, null, false))).containsExactly("stage");
        assertThat(fields(new ReportFeedback("HIRED", null, "x".repeat(2001), false)))
                .containsExactly("stage", "text");
        assertThat(fields(new ReportFeedback("FINISHED", null, null, false))).containsExactly("outcome");
        assertThat(fields(new ReportFeedback(null, "WON", "\u0000", false))).containsExactly("outcome", "text");
        assertThat(fields(new ReportFeedback("INTERVIEWS", "WITHDRAWN", null, false)))
                .containsExactly("outcome");
    }

    private List<String> fields(ReportFeedback command) {
        var reported = report(command);
        assertThat(reported).isInstanceOf(Reported.Refused.class);
        return ((Reported.Refused) reported)
                .violations().stream().map(Violation::field).toList();
    }

    @Test
    void anUnknownLinkAndWhatIsNotPublishedReportNothing() {
        town.posted(Fixtures.aPosting());
        town.deliver();

        assertThat(report(ReportFeedback.of("INTERVIEWS"))).isInstanceOf(Reported.NotNow.class);
        assertThat(town.oproep.reporting().report(Token.supplied("verzonnen"), ReportFeedback.of("INTERVIEWS")))
                .isInstanceOf(Reported.Unknown.class);
        assertThat(town.oproep.reporting().open(Token.supplied("verzonnen"))).isEmpty();
        assertThat(town.oproep.reporting().find(new Reference("bcdfghjkmnpq"))).isEmpty();
    }

    @Test
    void thePosterIsRemindedSevenDaysAfterTheClosingDayAndThenEveryFourteenThreeTimes() {
        var reference = withTwoResponders();
        var closes = town.managed().profile().closesOn();

        town.clock.setToTheEndOf(closes.plusDays(7));
        work();
        assertThat(reminders()).isEmpty();
        town.clock.pass(Duration.ofSeconds(1));
        work();
        work();
        assertThat(reminders()).hasSize(1);
        town.clock.setToTheEndOf(closes.plusDays(21));
        work();
        assertThat(reminders()).hasSize(1);
        town.clock.pass(Duration.ofSeconds(1));
        work();
        assertThat(reminders()).hasSize(2);
        assertThat(town.oproep.reminding().silent(10, 0)).isEmpty();
        town.clock.pass(Duration.ofDays(14));
        work();
        assertThat(reminders()).hasSize(3);
        town.clock.pass(Duration.ofDays(200));
        work();

        assertThat(reminders()).hasSize(3);
        assertThat(town.oproep.reminding().silent(10, 0))
                .extracting(SilentProcedure::reference)
                .containsExactly(reference);
    }

    @Test
    void aClosingByHandCountsFromItsMoment() {
        withTwoResponders();
        town.oproep.managing().close(town.manageLink());
        work();

        town.clock.pass(Duration.ofDays(7).minusSeconds(1));
        work();
        assertThat(reminders()).isEmpty();
        town.clock.pass(Duration.ofSeconds(1));
        work();

        assertThat(reminders()).hasSize(1);
    }

    @Test
    void whatIsOpenAgainIsNotReminded() {
        withTwoResponders();
        town.oproep.managing().close(town.manageLink());
        work();
        town.oproep.managing().reopen(town.manageLink());

        town.clock.pass(Duration.ofDays(8));
        work();

        assertThat(reminders()).isEmpty();
    }

    @Test
    void aSiteThatStoodStillRemindsOnceAndGoesOnAWeekLater() {
        withTwoResponders();
        town.clock.pass(Duration.ofDays(100));
        work();
        work();

        assertThat(reminders()).hasSize(1);
        town.clock.pass(Duration.ofDays(6));
        work();
        assertThat(reminders()).hasSize(1);
        town.clock.pass(Duration.ofDays(1));
        work();
        assertThat(reminders()).hasSize(2);
    }

    @Test
    void aReportPutsRemindersOffAndTakesTheProcedureOffTheSilentList() {
        withTwoResponders();
        town.clock.pass(Duration.ofDays(40));
        work();
        town.clock.pass(Duration.ofDays(14));
        work();
        town.clock.pass(Duration.ofDays(14));
        work();
        assertThat(town.oproep.reminding().silent(10, 0)).hasSize(1);

        report(ReportFeedback.of("INTERVIEWS"));
        work();

        assertThat(town.oproep.reminding().silent(10, 0)).isEmpty();
        town.clock.pass(Duration.ofDays(13));
        work();
        assertThat(reminders()).hasSize(3);
        town.clock.pass(Duration.ofDays(1));
        work();
        assertThat(reminders()).hasSize(4);
    }

    @Test
    void whatIsFinishedIsNeitherRemindedNorSilent() {
        var reference = withTwoResponders();
        town.clock.pass(Duration.ofDays(90));
        work();
        town.oproep.supervising().finish(reference, Outcome.NO_FEEDBACK);
        town.clock.pass(Duration.ofDays(90));
        work();

        assertThat(reminders()).hasSize(1);
        assertThat(town.oproep.reminding().silent(10, 0)).isEmpty();
    }

    @Test
    void theLinkInAReminderReportsAndItsReplyComesIn() {
        withTwoResponders();
        town.clock.pass(Duration.ofDays(40));
        work();
        var reminder = reminders().get(0);

        assertThat(reminder.text()).contains(town.manageLink().secret() + "#terugkoppeling");
        assertThat(reminder.replyTo())
                .isEqualTo(EmailAddress.of(reminder.envelopeSender().value().replaceFirst("^b\\+", "r+")));
        assertThat(report(ReportFeedback.of("INTERVIEWS"))).isInstanceOf(Reported.Done.class);
    }

    @Test
    void anAnswerOfOneOfferedWordIsAReport() {
        var reference = withTwoResponders();
        town.clock.pass(Duration.ofDays(40));
        work();
        var id = town.store.assignments().find(reference).orElseThrow().id();
        var words = reminders()
                .get(0)
                .text()
                .lines()
                .filter(line -> line.contains(" – "))
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();

        assertThat(words).hasSize(7);
        var reported = words.stream()
                .limit(4)
                .map(word -> town.oproep.reporting().answer(id, "\n  " + word + ".\n\nGroet, Kanarie Opdrachtgever BV"))
                .toList();
        var end = town.oproep.reporting().answer(id, "elsewhere");
        work();

        assertThat(reported).allMatch(Reported.Done.class::isInstance);
        assertThat(end).isInstanceOf(Reported.Done.class);
        var updates = town.oproep.reporting().find(reference).orElseThrow().updates();
        assertThat(updates).extracting(Update::via).containsOnly(ReportedVia.MAIL);
        assertThat(updates).extracting(Update::text).containsOnlyNulls();
        assertThat(updates.get(4).outcome()).isEqualTo(Outcome.FILLED_OTHERWISE);
        assertThat(ends(SECOND)).hasSize(1);
    }

    @Test
    void anyOtherAnswerIsLeftToAPersonButCountsAsASign() {
        var reference = withTwoResponders();
        town.clock.pass(Duration.ofDays(40));
        work();
        var id = town.store.assignments().find(reference).orElseThrow().id();

        var answers = Stream.of("Wij hebben nog niemand gekozen", "", "NIET INGEVULD", "groetjes")
                .map(words -> town.oproep.reporting().answer(id, words))
                .toList();
        work();
        town.clock.pass(Duration.ofDays(13));
        work();

        assertThat(answers).allMatch(Reported.NotUnderstood.class::isInstance);
        assertThat(town.oproep.reporting().find(reference).orElseThrow().updates())
                .isEmpty();
        assertThat(reminders()).hasSize(1);
        assertThat(town.oproep.reporting().answer(UUID.randomUUID(), "GEKOZEN")).isInstanceOf(Reported.Unknown.class);
    }

    @Test
    void noMailToAResponderLeadsToThePosterOrToAnotherResponder() {
        withTwoResponders();
        for (var news : List.of("IN_SELECTION", "INTERVIEWS", "CANDIDATE_CHOSEN", "ON_HOLD", "FILLED_VIA_NETWORK")) {
            report(ReportFeedback.of(news).saying("Een toelichting over " + news));
            work();
        }

        var mails = Stream.concat(news(FIRST).stream(), ends(FIRST).stream()).toList();
        assertThat(mails).hasSize(5);
        assertThat(mails).allSatisfy(mail -> {
            var whole = new String(mail.whole().bytes(), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            assertThat(whole)
                    .doesNotContain("opdrachtgever-kanarie", "geheim", "kanarie opdrachtgever", "00424242")
                    .doesNotContain("twee-kanarie", "tweede", "eerste de vink", "merel")
                    .doesNotContain(town.manageLink().secret().toLowerCase(Locale.ROOT))
                    .doesNotContain("afmelden", "unsubscribe");
        });
    }
}
