package nl.oproep.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
    private static final Pattern GRAMMAR =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jan@voorbeeld.nl",
                "Jan.de.Vries+oproep@mail.voorbeeld.nl",
                "o'brien@voorbeeld.nl",
                "a!#$%&'*+/=?^_`{|}~-b@x.nl",
                "jan@xn--bcher-kva.nl",
                "j@a-b.nl"
            })
    void takesOnePlainAddressAsItIs(String typed) {
        assertThat(EmailAddress.of(typed).value()).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jan",
                "@voorbeeld.nl",
                "jan@",
                "jan@voorbeeld",
                "jan@@voorbeeld.nl",
                "jan@voorbeeld@elders.nl",
                "jan@voorbeeld.nl,piet@voorbeeld.nl",
                "jan@voorbeeld.nl;piet@voorbeeld.nl",
                "jan@voorbeeld.nl piet@voorbeeld.nl",
                "Jan <jan@voorbeeld.nl>",
                "<jan@voorbeeld.nl>",
                "jan@voorbeeld.nl (Jan)",
                "\"jan piet\"@voorbeeld.nl",
                "\"jan\"@voorbeeld.nl",
                "jan\\@piet@voorbeeld.nl",
                ".jan@voorbeeld.nl",
                "jan.@voorbeeld.nl",
                "jan..piet@voorbeeld.nl",
                "jan@.voorbeeld.nl",
                "jan@voorbeeld..nl",
                "jan@voorbeeld.nl.",
                "jan@-voorbeeld.nl",
                "jan@voorbeeld-.nl",
                "jan@voor_beeld.nl",
                "jan@127.0.0.1",
                "jan@[127.0.0.1]",
                "jan@[IPv6:::1]",
                "jan@voorbeeld.123",
                " jan@voorbeeld.nl",
                "jan@voorbeeld.nl ",
                "jan@voorbeeld.nl\r\nBcc: piet@voorbeeld.nl",
                "jan\r\n@voorbeeld.nl",
                "jan@voor\nbeeld.nl",
                "jan@voorbeeld.nl\0",
                "jan\0@voorbeeld.nl",
                "ja\u760d\u760an@voorbeeld.nl",
                "jan\u760dRCPT TO:<x@y.nl>@voorbeeld.nl",
                "jän@voorbeeld.nl",
                "jan＠voorbeeld.nl",
                "jan@voor＠beeld.nl",
                "jan@voor\u202ebeeld.nl",
                "mailto:jan@voorbeeld.nl?bcc=x",
                "jan%00@voorbeeld.nl\t"
            })
    void refusesEverythingElse(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not one plain e-mail address");
    }

    @Test
    void keepsADomainWithOtherLettersInAscii() {
        assertThat(EmailAddress.of("jan@bücher.nl").value()).isEqualTo("jan@xn--bcher-kva.nl");
        assertThat(EmailAddress.of("jan@瘍.nl").value()).matches("jan@xn--[a-z0-9-]+\\.nl");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@voorbeeld.nl")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@voorbeeld.nl")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".nl")).isPresent();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".nl")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "bcdef.".repeat(42) + "nl")).isEmpty();
        assertThat(EmailAddress.parse("é".repeat(100_000))).isEmpty();
    }

    @Test
    void isTheSameInAnyLetterCaseButIsSentAsTyped() {
        var typed = EmailAddress.of("Jan@VOORBEELD.nl");

        assertThat(typed)
                .isEqualTo(EmailAddress.of("jAN@voorbeeld.NL"))
                .hasSameHashCodeAs(EmailAddress.of("jan@voorbeeld.nl"));
        assertThat(typed.value()).isEqualTo("Jan@voorbeeld.nl");
        assertThat(typed.domain()).isEqualTo("voorbeeld.nl");
        assertThat(typed).isNotEqualTo(EmailAddress.of("jan@elders.nl"));
    }

    @Test
    void hidesItselfWhereverItIsPrinted() {
        assertThat(EmailAddress.of("jan@voorbeeld.nl").toString()).isEqualTo("EmailAddress[hidden]");
    }

    @Property(tries = 20_000)
    void inAsciiIsTakenExactlyWhatTheGrammarSays(@ForAll("ascii") String typed) {
        boolean said = GRAMMAR.matcher(typed).matches()
                && typed.indexOf('@') <= 64
                && typed.length() <= 254
                && !typed.matches(".*\\.[0-9]+");

        assertThat(EmailAddress.parse(typed).map(EmailAddress::value))
                .isEqualTo(
                        said
                                ? Optional.of(typed.substring(0, typed.indexOf('@'))
                                        + typed.substring(typed.indexOf('@')).toLowerCase(Locale.ROOT))
                                : Optional.empty());
    }

    @Provide
    Arbitrary<String> ascii() {
        var pieces = Arbitraries.of("a", "Z", "0", "9", "-", ".", "!", "{", "~", "b1", "x-y", "(", " ", "_", "@");
        return Combinators.combine(pieces.list().ofMaxSize(6), pieces.list().ofMaxSize(8))
                .as((local, domain) -> String.join("", local) + '@' + String.join("", domain));
    }

    @Property
    void whateverIsTakenCannotCarryAnythingElseIntoAMail(@ForAll("typed") String typed) {
        EmailAddress.parse(typed).ifPresent(address -> {
            assertThat(address.value())
                    .matches("[!-~&&[^,;:<>()\\[\\]\\\\\"@]]+@[a-z0-9.-]+\\.[a-z0-9-]+")
                    .hasSizeLessThanOrEqualTo(254);
            assertThat(EmailAddress.of(address.value()).value()).isEqualTo(address.value());
        });
    }

    @Provide
    Arbitrary<String> typed() {
        var pieces = Arbitraries.of(
                "jan",
                "@",
                "voorbeeld",
                ".nl",
                ".",
                "\r\n",
                "\0",
                " ",
                "\"",
                ",",
                "<",
                ">",
                "é",
                "ü",
                "瘍",
                "\u760a",
                "。",
                "＠",
                "xn--",
                "-",
                "[",
                "]",
                "1",
                "\u00ad",
                "\u200b",
                "\u202e",
                "ß",
                "İ",
                "😀",
                "\ud800");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
                pieces.list().ofMaxSize(4).map(list -> "jan@voorbeeld" + String.join("", list) + ".nl"),
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().ofMaxLength(30).map(domain -> "jan@" + domain));
    }
}
