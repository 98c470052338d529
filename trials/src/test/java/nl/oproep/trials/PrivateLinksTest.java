package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the poster's private links do, and what looking at them does not (P5, P6, P9). */
class PrivateLinksTest {

    @Test
    void lookingAtThemChangesNothingAndPressingTheButtonPublishes() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, Map.of("OPROEP_PUBLICATION", "AFTER_CONFIRMATION"))) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var copy = mail.await(Supplied.POSTER);
            var confirm = LeakTest.path(copy.link("/bevestigen/"));
            var manage = LeakTest.path(copy.link("/beheer-oproep/"));

            for (var link : List.of(confirm, manage)) {
                for (var acting : List.of("", "?action=close", "?action=withdraw", "?_method=POST&action=extend")) {
                    board.visitor().get(link + acting);
                    board.visitor().head(link + acting);
                    board.visitor().send("OPTIONS", link + acting, "text/plain", new byte[0]);
                    board.visitor().get(link + acting, "Purpose", "prefetch", "X-HTTP-Method-Override", "POST");
                }
            }

            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(404);
            assertThat(board.visitor().get("/").text()).doesNotContain(reference);
            assertThat(board.visitor().post(confirm).status()).isIn(200, 303);
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(200);
            for (var link : List.of(confirm, manage)) {
                board.visitor().get(link + "?action=withdraw");
                board.visitor().head(link + "?action=close");
            }
            assertThat(board.respond(reference, Supplied.response("a@kandidaat-trials.nl", "open"))
                            .status())
                    .isEqualTo(202);
            assertThat(board.visitor().post(confirm).status())
                    .as("pressing the button once more")
                    .isLessThan(500);
        }
    }

    @Test
    void thePosterClosesReopensExtendsAndWithdraws() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail)) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var manage = LeakTest.path(mail.await(Supplied.POSTER).link("/beheer-oproep/"));
            var response = Supplied.response("a@kandidaat-trials.nl", "beheer");

            act(board, manage, "close", "");
            assertThat(board.respond(reference, response).status()).isEqualTo(409);
            assertThat(board.visitor().get("/").text()).doesNotContain(reference);
            act(board, manage, "reopen", "");
            assertThat(board.respond(reference, response).status()).isEqualTo(202);
            var later = LocalDate.now(java.time.ZoneId.of("Europe/Amsterdam"))
                    .plusDays(60)
                    .toString();
            act(board, manage, "extend", later);
            assertThat(board.visitor()
                            .get(Board.assignment(reference))
                            .json()
                            .path("closesOn")
                            .stringValue())
                    .isEqualTo(later);
            act(board, manage, "withdraw", "");
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(410);
            assertThat(board.visitor().get(Board.assignment(reference)).status())
                    .isEqualTo(410);
            assertThat(board.visitor().get(Board.assignment(reference)).text()).doesNotContain("controller");
            assertThat(board.respond(reference, Supplied.with(response, "motivation", "na afloop"))
                            .status())
                    .isIn(409, 410);
            assertThat(board.visitor()
                            .form(manage, Fields.none().and("action", "reopen"))
                            .status())
                    .as("what is withdrawn stays so")
                    .isIn(200, 409, 410, 422);
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(410);
        }
    }

    private static void act(Board board, String manage, String act, String closesOn) {
        var fields = Fields.none().and("action", act);
        var answer = board.visitor().form(manage, closesOn.isEmpty() ? fields : fields.and("closesOn", closesOn));
        assertThat(answer.status()).as(answer.toString()).isIn(200, 303);
    }

    @Test
    void afterReviewTheNetworkReleases() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, Map.of("OPROEP_PUBLICATION", "AFTER_REVIEW"))) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var copy = mail.await(Supplied.POSTER);

            assertThat(copy.links()).noneMatch(link -> link.contains("/bevestigen/"));
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(404);
            assertThat(board.visitor()
                            .json("/api/v1/operator/assignments/" + reference + "/release", Map.of())
                            .status())
                    .isEqualTo(401);
            assertThat(board.supervise(reference, "release").status()).isIn(200, 204);
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(200);
            mail.await("word that it is online", java.time.Duration.ofSeconds(20), all -> all.size() >= 2);
        }
    }
}
