package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An announcement to thousands (L2) that is interrupted half-way: nobody is missed, and repeats are recognisable and no more than what was in flight. */
class FanOutTest {
    private static final int CROWD = 2_600;
    private static final int BEFORE = 600;
    /** What one node may have handed over and not yet written down: two threads with a pack each. */
    private static final int IN_FLIGHT = 2 * 100;

    private static final List<String> LEAVING =
            List.of("weg1@lid-trials.nl", "weg2@lid-trials.nl", "weg3@lid-trials.nl");
    private static final String STAYING = "blijft@lid-trials.nl";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** How many mails there were before the second announcement. */
    private int before;

    private final AtomicInteger dots = new AtomicInteger();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void nobodyIsMissedWhenTheProcessIsKilledHalfWay() throws InterruptedException {
        var settings = shared();
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, settings)) {
            announcedHalfWay(site, mail, settings);

            site.kill();
            release.countDown();
            mail.behave(Manners.POLITE);
            site.run();

            awaitAll(mail, everybody());
            eachOnceOrRecognisable(mail, everybody(), IN_FLIGHT);
        }
    }

    @Test
    void twoNodesAnnounceTogetherAndWhoLeavesMeanwhileGetsNothingMore() throws InterruptedException {
        var settings = shared();
        try (var mail = MailServer.polite();
                var one = Site.start(mail, Database.H2, settings);
                var other = Site.start(mail, Database.H2, settings)) {
            announcedHalfWay(one, mail, settings);

            for (var leaving : LEAVING) {
                Members.leave(other, announcements(mail, leaving).get(0));
            }
            release.countDown();
            mail.behave(Manners.POLITE);

            var staying = new ArrayList<>(everybody());
            staying.removeAll(LEAVING);
            awaitAll(mail, staying);
            eachOnceOrRecognisable(mail, staying, 0);
            assertThat(LEAVING)
                    .allSatisfy(gone -> assertThat(announcements(mail, gone)).hasSize(1));
        }
    }

    /** A first announcement to those who joined, then one to the crowd as well, of which the mail server holds up all but the first of them. */
    private void announcedHalfWay(Site site, MailServer mail, Map<String, String> settings)
            throws InterruptedException {
        var members = new Members(site, mail, settings);
        LEAVING.forEach(members::join);
        members.join(STAYING);
        Board.of(site).post(Supplied.assignment());
        mail.await(
                "the first announcement",
                Duration.ofSeconds(20),
                all -> announcedTo(all, STAYING) == 1 && LEAVING.stream().allMatch(one -> announcedTo(all, one) == 1));
        members.crowd(STAYING, CROWD);
        before = mail.received().size();
        mail.behave((stage, about) -> stage == Stage.DOT && about.endsWith("@lid-trials.nl") ? counted() : Manners.OK);
        Board.of(site).post(Supplied.with(Supplied.assignment(), "title", "Interim inkoper"));
        assertThat(waiting.await(60, TimeUnit.SECONDS)).as("half-way").isTrue();
    }

    /** The first of them pass; whoever comes next waits until the trial goes on. */
    private String counted() {
        if (dots.incrementAndGet() > BEFORE) {
            waiting.countDown();
            try {
                assertThat(release.await(120, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return Manners.OK;
    }

    private static List<String> everybody() {
        var all = new ArrayList<>(LEAVING);
        all.add(STAYING);
        IntStream.rangeClosed(1, CROWD).forEach(n -> all.add("menigte" + n + "@lid-trials.nl"));
        return all;
    }

    private void awaitAll(MailServer mail, List<String> who) {
        mail.await("a mail for each", PATIENCE, all -> all.size() >= before + who.size());
        Patience.until("everybody has it", PATIENCE, () -> second(mail).size() >= who.size());
    }

    private static void eachOnceOrRecognisable(MailServer mail, List<String> who, int most) {
        var copies = second(mail);
        assertThat(copies.keySet()).containsExactlyInAnyOrderElementsOf(who);
        assertThat(copies.values()).allSatisfy(same -> assertThat(same).allMatch(copy -> copy.sameAs(same.get(0))));
        int repeats = copies.values().stream().mapToInt(same -> same.size() - 1).sum();
        System.out.println(copies.size() + " members, " + repeats + " repeats");
        assertThat(repeats).isLessThanOrEqualTo(most);
    }

    /** The second announcement, by who got it. */
    private static Map<String, List<Received>> second(MailServer mail) {
        return mail.received().stream()
                .filter(one -> one.raw().contains("List-Id:") && one.raw().contains("Interim inkoper"))
                .collect(Collectors.groupingBy(Received::recipient));
    }

    private static long announcedTo(List<Received> all, String who) {
        return all.stream()
                .filter(one ->
                        one.recipient().equals(who) && !one.header("List-Id").isEmpty())
                .count();
    }

    private static List<Received> announcements(MailServer mail, String who) {
        return mail.to(who).stream()
                .filter(one -> !one.header("List-Id").isEmpty())
                .toList();
    }

    private static Map<String, String> shared() {
        var settings = new HashMap<>(Database.POSTGRESQL.settings());
        settings.put("OPROEP_MAIL_NETWORK", Supplied.NETWORK);
        settings.put("OPROEP_SECRET", "one-key-for-all-nodes-of-a-trial-1");
        return settings;
    }
}
