package nl.oproep.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Promise 8: no cookie, no script, nothing from third parties (V9). */
class PlainPagesTest {

    @Test
    void noPageSetsACookieRunsAScriptOrLoadsAnythingFromElsewhere() {
        try (var mail = MailServer.polite();
                var site = Site.start(mail, Database.H2, Map.of("OPROEP_PUBLICATION", "AFTER_CONFIRMATION"))) {
            var board = Board.of(site);
            var reference = board.post(Supplied.assignment());
            var copy = mail.await(Supplied.POSTER);
            var manage = LeakTest.path(copy.link("/beheer-oproep/"));
            var confirm = LeakTest.path(copy.link("/bevestigen/"));
            var asked = new java.util.ArrayList<Answer>();
            asked.add(board.visitor().get(confirm));
            asked.add(board.visitor().post(confirm));
            asked.addAll(Surfaces.of(board.visitor(), reference));
            asked.add(board.visitor().get(manage));
            asked.add(board.visitor()
                    .form(Board.form(reference), Fields.of(Supplied.response("a@kandidaat-trials.nl", "plain"))));
            asked.add(board.operator().get("/beheer"));

            assertThat(asked).allSatisfy(PlainPagesTest::plain);
            assertThat(asked.stream().filter(PlainPagesTest::html)).hasSizeGreaterThan(20);
            for (var secret : java.util.List.of(manage, confirm)) {
                var answer = board.visitor().get(secret);
                assertThat(answer.header("Cache-Control")).as(secret).contains("no-store");
                assertThat(answer.header("Referrer-Policy")).as(secret).isEqualTo("no-referrer");
            }
        }
    }

    private static void plain(Answer answer) {
        assertThat(answer.headers().allValues("Set-Cookie")).as(answer.asked()).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).as(answer.asked()).isEqualTo("nosniff");
        if (!html(answer)) {
            return;
        }
        var policy = answer.header("Content-Security-Policy");
        assertThat(policy).as(answer.asked()).contains("default-src 'none'").doesNotContain("unsafe");
        var page = answer.page();
        assertThat(page.select("script, iframe, object, embed, style, [style], base"))
                .as(answer.asked())
                .isEmpty();
        assertThat(page.getAllElements()).as(answer.asked()).allSatisfy(PlainPagesTest::inert);
        assertThat(page.select("link[rel=stylesheet], img, source, video, audio, link[rel=icon], form"))
                .as(answer.asked())
                .allSatisfy(PlainPagesTest::ours);
    }

    private static boolean html(Answer answer) {
        return answer.header("Content-Type").startsWith("text/html");
    }

    private static void inert(Element element) {
        assertThat(element.attributes())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
        assertThat(element.attr("href")).doesNotStartWith("javascript:");
    }

    private static void ours(Element element) {
        for (var name : java.util.List.of("src", "href", "action", "srcset")) {
            var target = element.attr(name);
            assertThat(target.isEmpty()
                            || target.startsWith("data:")
                            || URI.create(target).getHost() == null)
                    .as("%s of %s", name, element)
                    .isTrue();
        }
    }
}
