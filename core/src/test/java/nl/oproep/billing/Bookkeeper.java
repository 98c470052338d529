package nl.oproep.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.oproep.fee.Tariff;
import nl.oproep.fee.Work;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.kernel.Language;
import nl.oproep.placement.BillingIdentity;
import nl.oproep.placement.Placement;
import nl.oproep.placement.RecordedBy;
import nl.oproep.placement.VatId;
import org.jspecify.annotations.Nullable;

/** Keeps the documents of one placement, settling it whenever asked. */
final class Bookkeeper {
    static final Seller SELLER = new Seller(
            "Interim Netwerk",
            "Kade 1",
            "1000 AA",
            "Amsterdam",
            "NL",
            "12345678",
            new VatId("NL123456782B90"),
            "NL91ABNA0417164300",
            EmailAddress.of("facturen@netwerk.example"),
            false);
    static final BillingIdentity DEBTOR = new BillingIdentity(
            "K. Andidaat",
            "Straat 2",
            "2000 BB",
            "Haarlem",
            "NL",
            null,
            null,
            EmailAddress.of("kandidaat@voorbeeld.example"));

    private final BillingTerms terms;
    private final List<Invoice> documents = new ArrayList<>();
    private Series series;

    Bookkeeper(BillingTerms terms) {
        this.terms = terms;
        this.series = Series.empty(terms.series());
    }

    static Placement placement(Work work, boolean calledOff, @Nullable BillingIdentity debtor) {
        return new Placement(
                new UUID(0, 1),
                0,
                null,
                false,
                work,
                calledOff,
                Tariff.STANDARD,
                debtor,
                Language.NL,
                RecordedBy.OPERATOR,
                Instant.EPOCH);
    }

    /** What is issued for the placement as it is now. */
    List<Invoice> settle(Placement placement, LocalDate date) {
        var issued = new ArrayList<Invoice>();
        for (var draft : settlement(placement, date).drafts()) {
            var number = series.next(date);
            issued.add(draft.issued(new UUID(1, number.sequence()), number, series.dated(date), 14));
            series = series.after(number, date);
        }
        documents.addAll(issued);
        return issued;
    }

    Settlement settlement(Placement placement, LocalDate date) {
        return Settlement.of(new Account(placement, date, documents), date, terms);
    }

    List<Invoice> documents() {
        return List.copyOf(documents);
    }

    /** All invoices less all credit notes, in cents, ex VAT. */
    long net() {
        return documents.stream()
                .mapToLong(d ->
                        (d.kind() == InvoiceKind.INVOICE ? 1 : -1) * d.net().cents())
                .sum();
    }

    /** Likewise of one fee month. */
    long net(int month) {
        return documents.stream()
                .flatMapToLong(d -> d.lines().stream()
                        .filter(line -> line.month() == month)
                        .mapToLong(line -> (d.kind() == InvoiceKind.INVOICE ? 1 : -1)
                                * line.amount().cents()))
                .sum();
    }
}
