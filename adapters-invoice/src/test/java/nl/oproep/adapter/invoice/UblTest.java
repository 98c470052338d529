package nl.oproep.adapter.invoice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.Stream;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.VatRate;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.testkit.SomeInvoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document that can be UBL passes the rules of EN 16931 and NLCIUS, without a warning. */
class UblTest {
    private static final InvoiceNumber FIRST = new InvoiceNumber("F", 2026, 1);
    private static final InvoiceNumber SECOND = new InvoiceNumber("F", 2026, 2);

    private final InvoiceFiles files = InvoiceFiles.create();

    static Stream<Invoice> documents() {
        var all = new ArrayList<Invoice>();
        for (var party : Parties.values()) {
            for (var language : Language.values()) {
                for (var seller : List.of(SomeInvoice.SELLER, Parties.small())) {
                    var some = new SomeInvoice(UUID.randomUUID(), SECOND)
                            .to(party.debtor())
                            .from(seller)
                            .in(language);
                    all.add(some.value());
                    all.add(some.correcting(FIRST).value());
                }
            }
        }
        all.add(atTwoRates());
        return all.stream().filter(UblWriting::possible);
    }

    private static Invoice atTwoRates() {
        var lines = List.of(
                line(0, 25_000, VatRate.percent(21)),
                line(1, 8_929, new VatRate(2150)),
                line(2, 5_645, VatRate.percent(21)));
        return new SomeInvoice(UUID.randomUUID(), SECOND)
                .to(Parties.DUTCH_BUSINESS.debtor())
                .with(lines)
                .value();
    }

    private static InvoiceLine line(int month, long cents, VatRate rate) {
        var from = LocalDate.of(2026, 3, 1).plusMonths(month);
        return new InvoiceLine(
                month,
                from,
                from.plusDays(9),
                10,
                31,
                new Euro(cents),
                new Euro(1),
                new Euro(cents + 1),
                InvoiceLine.Reason.PART_MONTH,
                rate);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void keepsEveryRule(Invoice document) throws Exception {
        assertThat(Rulebook.complaints(files.ubl(document).orElseThrow())).isEmpty();
    }

    @Test
    void aWrongAmountOfVatIsCaughtSoThatTheRulesAreKnownToBite() throws Exception {
        var document = new SomeInvoice(UUID.randomUUID(), FIRST).value();
        var sound = new String(files.ubl(document).orElseThrow(), UTF_8);
        var vat = ">" + BigDecimal.valueOf(document.vat().cents(), 2) + "<";

        var wrong = sound.replace(vat, ">0.01<");

        assertThat(wrong).isNotEqualTo(sound);
        assertThat(Rulebook.complaints(wrong.getBytes(UTF_8))).anyMatch(rule -> rule.contains("BR-CO-1"));
    }

    @Test
    void aDutchDebtorWithoutANumberInTheTradeRegisterGetsThePdfAlone() {
        var document = new SomeInvoice(UUID.randomUUID(), FIRST)
                .to(Parties.DUTCH_PERSON.debtor())
                .value();

        assertThat(files.ubl(document)).isEmpty();
        assertThat(files.pdf(document)).startsWith("%PDF-".getBytes(UTF_8));
    }

    @Test
    void theSameDocumentGivesTheSameBytesInEveryTimeZone() {
        var document = new SomeInvoice(UUID.randomUUID(), FIRST).value();
        var zone = TimeZone.getDefault();
        var here = files.ubl(document).orElseThrow();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(InvoiceFiles.create().ubl(document).orElseThrow()).isEqualTo(here);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void whatSomebodyTypedStaysTextHoweverHostile() throws Exception {
        var hostile = "</cbc:Name><x>]]>&lt;!DOCTYPE \u0000\u0007\uFFFE\uD800 \u202Eevil\u202C {{7*7}} 👩🏽‍💻 "
                + "x".repeat(300);
        var document = new SomeInvoice(UUID.randomUUID(), FIRST)
                .to(Parties.DUTCH_BUSINESS.called(hostile))
                .value();

        var ubl = files.ubl(document).orElseThrow();

        assertThat(Rulebook.complaints(ubl)).isEmpty();
        assertThat(new String(ubl, UTF_8)).contains("&lt;/cbc:Name&gt;").doesNotContain("<x>", "\u202E");
    }
}
