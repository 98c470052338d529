package nl.oproep.adapter.smtp;

import static nl.oproep.adapter.smtp.ScriptedServer.HANG_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.oproep.adapter.smtp.ScriptedServer.Taken;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Delivery;
import nl.oproep.mail.DeliveryState;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.mail.Dispatching;
import nl.oproep.mail.Letter;
import nl.oproep.mail.RetrySchedule;
import nl.oproep.testkit.Fixtures;
import nl.oproep.testkit.InMemoryStore;
import nl.oproep.testkit.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Promises 3 and 16, from the outbox to a server that misbehaves: everything arrives, and what arrives twice is the same. */
class DispatchingOverSmtpTest {
    private static final int THREADS = 4;

    private final SettableClock clock = SettableClock.create();
    private final InMemoryStore store = InMemoryStore.at(clock);
    private final ScriptedServer server = new ScriptedServer();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void end() throws IOException {
        threads.shutdown();
        server.close();
    }

    @Test
    void everyMailArrivesThroughAServerThatMisbehaves() throws Exception {
        var chance = new Random(16);
        server.answers("GREETING", some(chance, 20, "421 4.3.2 busy", HANG_UP, "220 hello"));
        server.answers("MAIL", some(chance, 400, "451 4.3.0 later", "421 4.3.2 busy", HANG_UP, "250 fine", "250 fine"));
        server.answers("RCPT", some(chance, 400, "450 4.2.0 greylisted", HANG_UP, "250 fine", "250 fine", "250 fine"));
        server.answers("DATA", some(chance, 300, "451 4.3.0 later", HANG_UP, "354 go", "354 go", "354 go"));
        server.answers("DOT", some(chance, 300, "451 4.3.0 later", HANG_UP, "250 taken", "250 taken"));
        var posted = post(200);

        deliverAll(server.settings());

        assertThat(statuses(DeliveryState.DELIVERED)).hasSize(posted.size());
        var copies = new HashMap<String, Set<Taken>>();
        server.taken.forEach(taken ->
                copies.computeIfAbsent(taken.rcptTo(), r -> new HashSet<>()).add(taken));
        assertThat(copies)
                .hasSize(posted.size())
                .allSatisfy((recipient, different) -> assertThat(different).hasSize(1));
        assertThat(server.taken.size()).isGreaterThan(posted.size());
    }

    @Test
    void aWrongPasswordBurnsNoTries() throws Exception {
        server.offers("AUTH PLAIN").answers("AUTH", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no", "535 5.7.8 no");
        post(50);

        deliverAll(server.settings().connections(1).login("netwerk", "geheim"));

        assertThat(statuses(DeliveryState.DELIVERED))
                .hasSize(50)
                .allSatisfy(status -> assertThat(status.attempts()).isEqualTo(1));
        assertThat(server.taken).hasSize(50);
    }

    @Test
    void onePermanentRefusalStopsNoOther() throws Exception {
        server.answers("RCPT", "250 fine", "550 5.1.1 no such user", "250 fine");
        post(10);

        deliverAll(server.settings());

        assertThat(statuses(DeliveryState.DELIVERED)).hasSize(9);
        assertThat(statuses(DeliveryState.FAILED))
                .singleElement()
                .satisfies(failed ->
                        assertThat(failed.reason()).contains("550 5.1.1").doesNotContain("@"));
    }

    private void deliverAll(SmtpSettings settings) throws Exception {
        try (var transport = SmtpTransport.to(settings)) {
            var dispatching = new Dispatching(
                    store.outbox(),
                    transport,
                    Map.of(Fixtures.aDelivery().kind(), DispatchingOverSmtpTest::letter),
                    Fixtures.NETWORK,
                    delivery -> {},
                    RetrySchedule.STANDARD,
                    "node",
                    new Random(7),
                    clock);
            for (var due = dispatching.nextDue(); due.isPresent(); due = dispatching.nextDue()) {
                if (due.get().isAfter(clock.instant())) {
                    clock.set(due.get());
                }
                var work = Collections.<Callable<Integer>>nCopies(THREADS, () -> dispatching.deliverDue(10));
                for (var done : threads.invokeAll(work)) {
                    assertThat(done.get()).isNotNegative();
                }
            }
        }
    }

    private List<Delivery> post(int mails) {
        var deliveries = new ArrayList<Delivery>();
        for (int i = 0; i < mails; i++) {
            var one = Fixtures.aDelivery(clock.instant());
            deliveries.add(new Delivery(
                    one.id(),
                    one.tag(),
                    one.kind(),
                    one.subject(),
                    EmailAddress.of("person" + i + "@canary.example"),
                    one.language(),
                    Map.of(),
                    one.createdAt()));
        }
        store.outbox().add(deliveries);
        return deliveries;
    }

    private List<DeliveryStatus> statuses(DeliveryState state) {
        return store.deliveries().list(state, 500, 0);
    }

    private static Optional<Letter> letter(Delivery delivery) {
        return Optional.of(Mails.letter(
                "Onderwerp",
                "Tekst van " + delivery.id() + "\n.\nFrom ons\n",
                List.of(Mails.file("cv.pdf", "application/pdf", new byte[5000]))));
    }

    private static String[] some(Random chance, int count, String... answers) {
        var some = new String[count];
        for (int i = 0; i < count; i++) {
            some[i] = answers[chance.nextInt(answers.length)];
        }
        return some;
    }
}
