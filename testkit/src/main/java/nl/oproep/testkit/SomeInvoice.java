package nl.oproep.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.oproep.billing.Invoice;
import nl.oproep.billing.InvoiceKind;
import nl.oproep.billing.InvoiceLine;
import nl.oproep.billing.InvoiceNumber;
import nl.oproep.billing.Seller;
import nl.oproep.billing.VatRate;
import nl.oproep.billing.VatTreatment;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** A document in the making, two fee months unless said otherwise: {@code new SomeInvoice(placement, number).value()}. */
public final class SomeInvoice {
    /** The network on its documents. */
    public static final Seller SELLER = new Seller(
            "Interim Netwerk",
            "Herengracht 1",
            "1015 BA",
            "Amsterdam",
            "NL",
            "87654321",
            new VatId("NL123456782B90"),
            "NL91ABNA0417164300",
            EmailAddress.of("facturen@netwerk-kanarie.example"),
            false);

    private final UUID placement;
    private final InvoiceNumber number;
    private @Nullable InvoiceNumber corrects;
    private Seller seller = SELLER;
    private BillingIdentity debtor = SomePlacement.DEBTOR;
    private Language language = Language.NL;
    private LocalDate date;
    private List<InvoiceLine> lines = List.of(
            line(0, 31, 31, 25_000, InvoiceLine.Reason.WHOLE_MONTH),
            line(1, 14, 30, 11_667, InvoiceLine.Reason.PART_MONTH));

    public SomeInvoice(UUID placement, InvoiceNumber number) {
        this.placement = placement;
        this.number = number;
        this.date = LocalDate.of(number.year(), 5, 1);
    }

    /** A line over the first {@code days} days of a fee month that is counted from the first of March 2026. */
    public static InvoiceLine line(int month, int days, int of, long cents, InvoiceLine.Reason reason) {
        var from = LocalDate.of(2026, 3, 1).plusMonths(month);
        return new InvoiceLine(
                month,
                from,
                from.plusDays(Math.max(days, 1) - 1L),
                days,
                of,
                new Euro(cents),
                Euro.ZERO,
                new Euro(cents),
                reason,
                VatRate.percent(21));
    }

    public SomeInvoice correcting(InvoiceNumber invoice) {
        corrects = invoice;
        return this;
    }

    public SomeInvoice from(Seller other) {
        seller = other;
        return this;
    }

    public SomeInvoice to(BillingIdentity other) {
        debtor = other;
        return this;
    }

    public SomeInvoice in(Language other) {
        language = other;
        return this;
    }

    public SomeInvoice on(LocalDate day) {
        date = day;
        return this;
    }

    public SomeInvoice with(List<InvoiceLine> others) {
        lines = others;
        return this;
    }

    /** Lines are untaxed unless the treatment of the two parties is the standard one. */
    public Invoice value() {
        var treatment = VatTreatment.of(seller, debtor);
        return new Invoice(
                new UUID(number.year(), number.sequence()),
                number,
                corrects == null ? InvoiceKind.INVOICE : InvoiceKind.CREDIT_NOTE,
                placement,
                corrects,
                date,
                date.plusDays(14),
                LocalDate.of(2026, 3, 1),
                seller,
                debtor,
                treatment,
                language,
                treatment == VatTreatment.STANDARD
                        ? lines
                        : lines.stream().map(SomeInvoice::untaxed).toList());
    }

    private static InvoiceLine untaxed(InvoiceLine line) {
        return new InvoiceLine(
                line.month(),
                line.from(),
                line.to(),
                line.days(),
                line.of(),
                line.amount(),
                line.was(),
                line.now(),
                line.reason(),
                VatRate.ZERO);
    }
}
