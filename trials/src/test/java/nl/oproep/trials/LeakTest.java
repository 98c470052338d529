package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Promise 1: the poster is never shown or disclosed; and logs name nobody (P3, R4, V7). */
class LeakTest {
    private static final String CANDIDATE = "zilvermeeuw@kandidaat-kanarie.nl";
    private static final Map<String, String> SETTINGS = Map.of(
            "OPROEP_MAIL_NETWORK",
            Supplied.NETWORK,
            "OPROEP_PUBLICATION",
            "AFTER_CONFIRMATION",
            "OPROEP_MAIL_RETRY",
            "200ms");

    @Test
    void nobodyLearnsWhoThePosterIsFromAnythingTheSiteShowsOrSends() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, SETTINGS)) {
            var board = Board.of(site);
            var reference = posted(board, mail);
            var copy = mail.to(Supplied.POSTER).get(0);

            respondInAllWays(board, reference);
            mail.await(1 + 3 * 3);
            assertThat(statuses(Surfaces.of(board.visitor(), reference)))
                    .contains(200, 400, 401, 404, 405, 413, 415, 422);
            sweep(board, mail, reference, copy);

            board.supervise(reference, "close");
            sweep(board, mail, reference, copy);
            var withdrawn = board.visitor()
                    .form(path(copy.link("/beheer-oproep/")), Fields.none().and("action", "withdraw"));
            assertThat(withdrawn.status()).isIn(200, 303);
            assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(410);
            sweep(board, mail, reference, copy);
        }
    }

    @Test
    void nobodyLearnsItFromAMailServerThatRefusesOrIsDown() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, SETTINGS)) {
            var board = Board.of(site);
            var reference = posted(board, mail);
            var copy = mail.to(Supplied.POSTER).get(0);
            mail.behave((stage, about) -> stage == Stage.RCPT && about.equals(Supplied.POSTER)
                    ? "550 5.1.1 <" + Supplied.POSTER
                            + ">: Kanarie Opdrachtgever BV, Geertruida Kwetternest is unknown here"
                    : Manners.OK);

            assertThat(board.respond(reference, Supplied.response(CANDIDATE, "refused"))
                            .status())
                    .isEqualTo(202);
            mail.await(CANDIDATE);
            Patience.until(
                    "the refusal is known",
                    Duration.ofSeconds(20),
                    () -> !board.deliveries("FAILED").isEmpty());
            sweep(board, mail, reference, copy);

            mail.shut();
            assertThat(board.respond(reference, Supplied.response(CANDIDATE, "shut"))
                            .status())
                    .isEqualTo(202);
            sweep(board, mail, reference, copy);
            mail.behave(
                    (stage, about) -> stage == Stage.MAIL ? "421 4.3.2 " + Supplied.POSTER + " try later" : Manners.OK);
            mail.reopen();
            mail.awaitSaid(
                    "a refusal for now",
                    Duration.ofSeconds(30),
                    all -> all.stream().anyMatch(said -> said.reply().startsWith("421")));
            sweep(board, mail, reference, copy);
        }
    }

    @Test
    void nobodyLearnsItFromRefusalsForHurry() {
        var limited = Map.of("OPROEP_LIMITS", "on", "OPROEP_MAIL_NETWORK", Supplied.NETWORK);
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, limited)) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var last = board.respond(reference, Supplied.response(CANDIDATE, "0"));
            for (int i = 1; i < 100 && last.status() != 429; i++) {
                last = board.respond(reference, Supplied.response(CANDIDATE, "" + i));
            }

            assertThat(last.status()).as("limited in the end: %s", last).isEqualTo(429);
            assertThat(last.header("Retry-After")).matches("[0-9]+");
            assertThat(Canary.ofPoster().in(last.whole())).isEmpty();
            assertThat(Canary.ofCandidate(CANDIDATE).in(site.log())).isEmpty();
        }
    }

    private static String posted(Board board, MailServer mail) {
        var reference = board.post(Supplied.assignment());
        var copy = mail.await(Supplied.POSTER);
        board.visitor().post(path(copy.link("/bevestigen/")));
        assertThat(board.visitor().get("/oproepen/" + reference).status()).isEqualTo(200);
        return reference;
    }

    private static void respondInAllWays(Board board, String reference) {
        var response = Supplied.response(CANDIDATE, "all ways");
        var fields = Fields.of(response);
        assertThat(board.respond(reference, response).status()).isEqualTo(202);
        assertThat(board.visitor()
                        .form(Board.form(reference), fields.with("motivation", "form"))
                        .status())
                .isIn(200, 303);
        var withFile = Multipart.form()
                .fields(fields.with("kind", "QUESTION"))
                .file(
                        "attachment",
                        "cv.txt",
                        "text/plain",
                        "Mijn brochure".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(board.visitor().multipart(Board.form(reference), withFile).status())
                .isIn(200, 303);
    }

    private static void sweep(Board board, MailServer mail, String reference, Received copy) {
        var poster = Canary.ofPoster();
        var manage = Canary.ofSecret(secret(copy.link("/beheer-oproep/")));
        var confirm = Canary.ofSecret(secret(copy.link("/bevestigen/")));
        var candidate = Canary.ofCandidate(CANDIDATE);
        var answers = Surfaces.of(board.visitor(), reference);

        assertThat(answers).hasSizeGreaterThan(80).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.toString()).isLessThan(500);
            assertThat(poster.in(answer.whole())).as(answer.asked()).isEmpty();
            assertThat(candidate.in(answer.whole())).as(answer.asked()).isEmpty();
            assertThat(manage.in(answer.whole())).as(answer.asked()).isEmpty();
            assertThat(confirm.in(answer.whole())).as(answer.asked()).isEmpty();
        });
        for (var canary : List.of(poster, candidate, manage, confirm)) {
            assertThat(canary.in(board.site().log())).as("log").isEmpty();
        }
        assertThat(mail.received()).allSatisfy(letter -> {
            if (!List.of(Supplied.POSTER, Supplied.NETWORK).contains(letter.recipient())) {
                assertThat(poster.in(letter.decoded())).as(letter.toString()).isEmpty();
            }
            if (!letter.recipient().equals(Supplied.POSTER)) {
                assertThat(manage.in(letter.decoded())).as(letter.toString()).isEmpty();
            }
        });
        assertThat(board.visitor()
                        .get("/api/v1/assignments?q=Kwetternest")
                        .json()
                        .path("total")
                        .asInt())
                .as("found by the poster's name")
                .isZero();
    }

    private static List<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).distinct().collect(Collectors.toList());
    }

    static String path(String link) {
        return java.net.URI.create(link).getRawPath();
    }

    private static String secret(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
