package nl.oproep.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.spi.InvoiceDocuments;
import nl.oproep.placement.BillingIdentity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@link InvoiceDocuments} promise. Extend it once per implementation. */
public abstract class InvoiceDocumentsContract {
    private static final InvoiceNumber FIRST = new InvoiceNumber("F", 2026, 1);
    private static final InvoiceNumber SECOND = new InvoiceNumber("F", 2026, 2);

    private InvoiceDocuments documents;

    /** A new one; called once per test and once more within some. */
    protected abstract InvoiceDocuments documents();

    @BeforeEach
    void open() {
        documents = documents();
    }

    @Test
    void theSameDocumentGivesTheSameBytesWheneverAndWhereverItIsAsked() {
        var invoice = some(FIRST).value();

        assertThat(documents.pdf(invoice))
                .isEqualTo(documents.pdf(invoice))
                .isEqualTo(documents().pdf(invoice));
        assertThat(documents.ubl(invoice).orElseThrow())
                .isEqualTo(documents.ubl(invoice).orElseThrow())
                .isEqualTo(documents().ubl(invoice).orElseThrow());
    }

    @Test
    void differentDocumentsGiveDifferentFiles() {
        var invoice = some(FIRST).value();
        var credit = some(SECOND).correcting(FIRST).value();

        assertThat(documents.pdf(invoice)).isNotEqualTo(documents.pdf(credit));
        assertThat(documents.ubl(invoice).orElseThrow())
                .isNotEqualTo(documents.ubl(credit).orElseThrow());
    }

    @Test
    void whoeverLacksWhatTheRulesOfUblAskForGetsThePdfAlone() {
        Invoice invoice = some(FIRST).to(withoutRegister()).value();

        assertThat(documents.ubl(invoice)).isEmpty();
        assertThat(documents.pdf(invoice)).isNotEmpty();
    }

    private static SomeInvoice some(InvoiceNumber number) {
        return new SomeInvoice(new UUID(0, 7), number);
    }

    private static BillingIdentity withoutRegister() {
        var debtor = SomePlacement.DEBTOR;
        return new BillingIdentity(
                debtor.name(), debtor.street(), debtor.postcode(), debtor.city(), "NL", null, null, debtor.email());
    }
}
