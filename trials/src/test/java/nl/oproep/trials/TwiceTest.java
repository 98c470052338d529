package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Submitting twice is one response and one set of mails, also over a restart (R3). */
class TwiceTest {

    @ParameterizedTest
    @EnumSource(Database.class)
    void aFormSentAgainAfterARestartIsTheSameResponse(Database database) {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, database, Map.of())) {
            var reference = Board.of(site).post(Supplied.assignment());
            var page = site.visitor().get(Board.form(reference)).page();
            var token = page.select("input[type=hidden][name=formToken]").attr("value");
            var filled = Fields.of(Supplied.response("dubbel@kandidaat-trials.nl", "dubbel"))
                    .with("formToken", token);
            assertThat(token).isNotEmpty();

            var first = site.visitor().form(Board.form(reference), filled);
            var second = site.visitor().form(Board.form(reference), filled);
            site.stop();
            site.run();
            var third = site.visitor().form(Board.form(reference), filled);

            assertThat(first.status()).as(first.toString()).isIn(200, 303);
            assertThat(second.status()).as(second.toString()).isEqualTo(first.status());
            assertThat(third.status()).as(third.toString()).isEqualTo(first.status());
            assertThat(Board.of(site).receipts(reference)).hasSize(1);
            mail.await("dubbel@kandidaat-trials.nl");
            Board.of(site).awaitQuiet(Duration.ofSeconds(20));
            assertThat(mail.to("dubbel@kandidaat-trials.nl")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void twentyAtOnceWithOneKeyAreOneResponse(Database database) throws Exception {
        var clients = Executors.newFixedThreadPool(20);
        try (var mail = MailServer.polite();
                var site = Site.start(mail, database, Map.of())) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var response = Supplied.response("ongeduldig@kandidaat-trials.nl", "ongeduldig");
            var work = new ArrayList<Callable<Answer>>();
            for (int i = 0; i < 20; i++) {
                work.add(() -> board.respond(reference, response, "Idempotency-Key", "een-en-dezelfde"));
            }

            var receipts = new ArrayList<String>();
            for (var answer : clients.invokeAll(work)) {
                assertThat(answer.get().status()).as(answer.get().toString()).isEqualTo(202);
                receipts.add(answer.get().json().path("receipt").stringValue());
            }

            assertThat(receipts.stream().collect(Collectors.toSet())).hasSize(1);
            assertThat(board.receipts(reference)).hasSize(1);
            mail.await("ongeduldig@kandidaat-trials.nl");
            board.awaitQuiet(Duration.ofSeconds(20));
            assertThat(mail.to("ongeduldig@kandidaat-trials.nl")).hasSize(1);
            var other = board.respond(
                    reference,
                    Supplied.with(response, "motivation", "iets heel anders"),
                    "Idempotency-Key",
                    "een-en-dezelfde");
            assertThat(other.status())
                    .as("one key for something else: %s", other)
                    .isIn(409, 422);
        } finally {
            clients.shutdown();
        }
    }
}
