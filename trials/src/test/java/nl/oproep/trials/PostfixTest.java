package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Mail that comes in through a real mail server: a bounce that Postfix writes itself, and an answer (M4, M5, promise 13). */
class PostfixTest {
    private static final String GONE = "weg@lid-trials.nl";
    private static final String LEAVING = "vertrekt@lid-trials.nl";
    private static final String AWAY = "afwezig@lid-trials.nl";

    @Test
    void aBounceAndAnAnswerComeBackByThePipeAndAreUnderstood() throws MessagingException {
        assumeTrue(Postfix.isThere(), "Debian's postfix is not installed, or we are not root");
        var settings = new HashMap<>(Database.POSTGRESQL.settings());
        settings.put("OPROEP_SECRET", "een geheim voor proeven, 32 tekens lang".replace(' ', '-'));
        settings.put("OPROEP_MAIL_NETWORK", Supplied.NETWORK);
        settings.put("OPROEP_MAIL_BOUNCE_DOMAIN", Postfix.BOUNCE_DOMAIN);
        try (var beyond = MailServer.polite();
                var postfix = Postfix.start(beyond, settings)) {
            settings.put("OPROEP_SMTP_PORT", Integer.toString(postfix.port()));
            try (var site = Site.start(beyond, Database.H2, settings)) {
                var members = new Members(site, beyond, settings);
                members.join(GONE);
                members.join(LEAVING);
                members.join(AWAY);
                beyond.behave((stage, about) ->
                        stage == Stage.RCPT && about.equals(GONE) ? "550 5.1.1 no such mailbox" : Manners.OK);
                Board.of(site).post(Supplied.assignment());

                await(
                        postfix,
                        "who is gone gets nothing more",
                        () -> "HARD_BOUNCE"
                                .equals(member(site, GONE).path("suppressed").asString("")));

                var announced = announcement(beyond, LEAVING);
                answer(postfix, LEAVING, announced, "", "afmelden\n\n> Beste lid,\n");
                await(
                        postfix,
                        "who left is a member no more",
                        () -> member(site, LEAVING).isMissingNode());

                answer(
                        postfix,
                        AWAY,
                        announcement(beyond, AWAY),
                        "Auto-Submitted: auto-replied\r\n",
                        "Ik ben er niet.\n\nafmelden\n");
                Patience.until("Postfix handed it over", Duration.ofSeconds(40), () -> handedOver(postfix) >= 3);
                assertThat(member(site, AWAY).isMissingNode())
                        .as("a machine does not unsubscribe anybody")
                        .isFalse();
            }
        }
    }

    private static long handedOver(Postfix postfix) {
        return postfix.log()
                .lines()
                .filter(line -> line.contains("relay=oproep") && line.contains("status=sent"))
                .count();
    }

    private static void await(Postfix postfix, String what, BooleanSupplier so) {
        try {
            Patience.until(what, Duration.ofSeconds(40), so);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + postfix.log(), e);
        }
    }

    private static Received announcement(MailServer beyond, String who) {
        beyond.await(
                "an announcement to " + who,
                Duration.ofSeconds(30),
                all -> all.stream()
                        .anyMatch(mail -> mail.recipient().equals(who)
                                && !mail.header("List-Id").isEmpty()));
        return beyond.to(who).stream()
                .filter(mail -> !mail.header("List-Id").isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode member(Site site, String email) {
        for (var member :
                Json.items(site.operator().get("/api/v1/operator/members").json())) {
            if (email.equals(member.path("email").asString(""))) {
                return member;
            }
        }
        return MissingNode.getInstance();
    }

    /** As a mail program answers: to the Reply-To, through the same mail server. */
    private static void answer(Postfix postfix, String from, Received to, String headers, String text)
            throws MessagingException {
        var properties = new Properties();
        properties.put("mail.smtp.from", from);
        var session = Session.getInstance(properties);
        var mail = "From: " + from + "\r\nTo: " + to.header("Reply-To") + "\r\nSubject: Re: " + to.header("Subject")
                + "\r\nIn-Reply-To: " + to.messageId() + "\r\n" + headers + "\r\n" + text.replace("\n", "\r\n");
        try (var transport = session.getTransport("smtp")) {
            transport.connect("127.0.0.1", postfix.port(), null, null);
            transport.sendMessage(
                    new MimeMessage(session, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))),
                    InternetAddress.parse(to.header("Reply-To")));
        }
    }
}
