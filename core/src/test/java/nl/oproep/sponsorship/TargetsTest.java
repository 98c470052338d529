package nl.oproep.sponsorship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A sponsor's address is a web address and nothing else (L6). */
class TargetsTest {

    @Test
    void acceptsWebAddressesAndAddsNothing() {
        for (var good : List.of(
                "https://sponsor.example",
                "HTTPS://www.sponsor.example/",
                "http://sponsor.example:8080/pad/naar?a=b&c=%20#deel",
                "https://xn--bcher-kva.example/%C3%AB",
                "https://192.0.2.1/")) {
            assertThat(Targets.parse(good).map(URI::toString)).as(good).contains(good);
        }
    }

    @Test
    void refusesWhateverCouldBeSomethingElse() {
        for (var evil : List.of(
                "",
                "sponsor.example",
                "//sponsor.example",
                "/pad",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)//sponsor.example",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "file:///etc/passwd",
                "ftp://sponsor.example/",
                "mailto:a@sponsor.example",
                "https:sponsor.example",
                "https:///pad",
                "https://",
                "https://user@sponsor.example/",
                "https://user:geheim@sponsor.example/",
                "https://bank.example@sponsor.example/",
                "https://@sponsor.example/",
                "https://sponsor.example/\r\nSet-Cookie: a=b",
                "https://sponsor.example/a b",
                "https://sponsor.example/\u0000",
                "https://sponsor.example\\@bank.example/",
                "https://sponsor.example/\"onmouseover=\"alert(1)",
                "https://sponsor.example/<b>",
                "https://sp\u202Eonsor.example/",
                "https://bücher.example/",
                "https://localhost/",
                "https://sponsor.example:99999/",
                "https://sponsor.example/%zz",
                "https://sponsor.example/" + "a".repeat(500))) {
            assertThat(Targets.parse(evil)).as(evil).isEmpty();
        }
    }

    @Test
    void aSponsorshipCannotBeMadeWithAnother() {
        var day = LocalDate.of(2026, 11, 23);

        assertThatThrownBy(() -> new Sponsorship(
                        new UUID(0, 1), 0, Slot.BOARD, null, "x", URI.create("javascript:alert(1)"), day, day, false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
