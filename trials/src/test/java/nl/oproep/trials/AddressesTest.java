package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Promise 20: an address is one plain address, and not ours. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesTest {
    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(
            mail,
            Database.H2,
            Map.of(
                    "OPROEP_MAIL_NETWORK",
                    Supplied.NETWORK,
                    "OPROEP_MAIL_FROM",
                    "oproep@netwerk-trials.nl",
                    "OPROEP_MAIL_BOUNCE_DOMAIN",
                    "retour.netwerk-trials.nl"));
    private final Board board = Board.of(site);
    private String reference = "";

    @BeforeAll
    void post() {
        reference = board.post(Supplied.assignment());
    }

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.nl, c@d.nl",
                "a@b.nl;c@d.nl",
                "a@b.nl c@d.nl",
                "Jan <a@b.nl>",
                "<a@b.nl>",
                "a@b.nl\r\nBcc: c@d.nl",
                "a@b.nl\n",
                "\ta@b.nl",
                "a@b.nl\u0000",
                "a\u760Drcpt to:<c@d.nl>\u760A@b.nl",
                "\"a b\"@c.nl",
                "\"a@b\"@c.nl",
                "a(comment)@b.nl",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@localhost",
                "a@@b.nl",
                "@b.nl",
                "a@",
                "a@b",
                "a@.nl",
                "a@b..nl",
                "a..b@c.nl",
                ".a@b.nl",
                "a@-b.nl",
                "a%b.nl@",
                "é@b.nl",
                "группа: a@b.nl;",
                "oproep@netwerk-trials.nl",
                "OPROEP@Netwerk-Trials.NL",
                "netwerk@netwerk-trials.nl",
                "b+abc@retour.netwerk-trials.nl",
                "wie-dan-ook@retour.netwerk-trials.nl",
            })
    void anythingElseIsRefusedForCandidateAndPoster(String address) {
        board.awaitQuiet(Duration.ofSeconds(10));
        var before = mail.received().size();

        var response = board.respond(reference, Supplied.response(address, "x"));
        var form = board.visitor().form(Board.form(reference), Fields.of(Supplied.response(address, "x")));
        var posting = board.visitor()
                .json(
                        "/api/v1/assignments",
                        Supplied.with(
                                Supplied.assignment(), "poster", Supplied.with(Supplied.poster(), "email", address)));

        assertThat(response.status()).as(response.toString()).isIn(400, 422);
        assertThat(form.status()).as(form.toString()).isIn(400, 422);
        assertThat(posting.status()).as(posting.toString()).isIn(400, 422);
        if (response.status() == 422) {
            assertThat(response.json().path("violations").findValuesAsString("field"))
                    .contains("email");
        }
        board.awaitQuiet(Duration.ofSeconds(10));
        assertThat(mail.received()).hasSize(before);
        assertThat(board.receipts(reference)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"café-trials.nl", "b\u760D\u760A.nl", "пример-trials.nl"})
    void aDomainWithOtherLettersIsAnAddressLikeAnyOther(String domain) {
        var open = board.post(Supplied.assignment());

        var answer = board.respond(open, Supplied.response("info@" + domain, "idn"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(202);
        mail.await("info@" + IDN.toASCII(domain));
    }
}
