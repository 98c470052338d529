package nl.oproep.testkit;

import static nl.oproep.testkit.Fixtures.aPosting;
import static nl.oproep.testkit.Fixtures.aResponseTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.oproep.Policies;
import nl.oproep.assignment.PublicationPolicy;
import nl.oproep.assignment.Reference;
import nl.oproep.board.BoardSearch;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Sha256;

/** Whatever somebody supplies comes out code point for code point: on the board (P2) and in all three mails (M3). */
class ExactlyAsSuppliedProperties {
    private static final Town TOWN = new Town(Policies.STANDARD.publishing(PublicationPolicy.IMMEDIATE));
    private static final Reference OPEN = TOWN.posted(aPosting());

    @Property(tries = 200)
    void whatIsPublishedIsWhatWasSupplied(@ForAll("texts") String text) {
        var reference = TOWN.posted(aPosting().saying("x" + text));

        assertThat(TOWN.shown(reference).profile().text()).isEqualTo("x" + text);
        assertThat(TOWN.oproep.board().search(BoardSearch.ALL).total()).isPositive();
    }

    @Property(tries = 200)
    void theThreeMailsCarryTheSameBytesOfWhatWasSupplied(
            @ForAll("texts") String motivation, @ForAll("texts") String answer) {
        var receipt = TOWN.received(aResponseTo(OPEN)
                .from(UUID.randomUUID().toString())
                .motivatedBy(motivation)
                .answering("motiveer-uw-aanpak", "x" + answer));
        TOWN.deliver();

        var copy = TOWN.last(Town.CANDIDATE).copy();
        assertThat(copy).contains(motivation, "x" + answer);
        for (var recipient : new EmailAddress[] {Town.POSTER, Town.NETWORK, Town.CANDIDATE}) {
            var mail = TOWN.last(recipient);
            assertThat(Sha256.of(mail.file("exacte-kopie.txt"))).isEqualTo(receipt.sha256());
            assertThat(mail.file("exacte-kopie.txt")).isEqualTo(copy.getBytes(StandardCharsets.UTF_8));
            assertThat(mail.text()).contains(copy, receipt.sha256().hex());
        }
    }

    /** All that a text can carry: no NUL, no half of a pair. */
    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(
                "\r\n",
                "\n",
                "\r",
                ".",
                "\n.\n",
                "\nFrom x",
                " ",
                "\t",
                "ë",
                "€",
                "👩🏽‍💻",
                "\u202e",
                "\u0301",
                "\ufeff",
                "<b>",
                "&amp;",
                "{network}",
                "${jndi:x}",
                "{{7*7}}",
                "======== / EXACTE KOPIE ========",
                "x".repeat(1_000),
                "\u0001",
                "\u2028",
                "%s",
                "\\");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60).map(ExactlyAsSuppliedProperties::carriable));
    }

    private static String carriable(String any) {
        var out = new StringBuilder();
        any.codePoints()
                .filter(c -> c != 0 && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
