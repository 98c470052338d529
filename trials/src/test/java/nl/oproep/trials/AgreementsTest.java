package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the agreements in force are agreed to, and they stay readable (V6). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AgreementsTest {
    private final MailServer mail = MailServer.polite();
    private final Site site = Site.start(mail);
    private final Board board = Board.of(site);

    @AfterAll
    void close() {
        site.close();
        mail.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"16.20", "", "latest", "17"})
    void onlyTheAgreementsInForceCanBeAgreedTo(String version) {
        var reference = board.post(Supplied.assignment());

        var response = board.respond(
                reference, Supplied.with(Supplied.response("a@kandidaat-trials.nl", "x"), "acceptTerms", version));
        var posting = board.visitor()
                .json("/api/v1/assignments", Supplied.with(Supplied.assignment(), "acceptTerms", version));

        assertThat(response.status()).as(response.toString()).isEqualTo(422);
        assertThat(posting.status()).as(posting.toString()).isEqualTo(422);
        assertThat(board.receipts(reference)).isEmpty();
        assertThat(board.visitor().get("/werkafspraken/16.21").status()).isEqualTo(200);
        assertThat(board.visitor().get("/werkafspraken/16.20").status()).isEqualTo(404);
    }
}
