package nl.oproep.billing;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Map;
import nl.oproep.kernel.Euro;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;

/** Documents in words that a debtor understands (F8). */
public final class InvoiceWording {
    private final Texts texts;
    private final Language language;

    private InvoiceWording(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
    }

    public static InvoiceWording in(Language language) {
        return new InvoiceWording(Texts.of("nl.oproep.billing.wording", language, InvoiceWording.class), language);
    }

    /** Which days a line is about, and why it costs what it costs now. */
    public String description(InvoiceLine line) {
        return texts.text(
                        "line." + line.reason(),
                        Map.of(
                                "month", Integer.toString(line.month() + 1),
                                "from", day(line.from()),
                                "to", day(line.to()),
                                "days", Integer.toString(line.days()),
                                "of", Integer.toString(line.of())))
                + correction(line);
    }

    /** A line of a letter: the description and the amount. */
    public String line(InvoiceLine line) {
        return description(line) + ": " + amount(line.amount());
    }

    private String correction(InvoiceLine line) {
        return line.was().equals(Euro.ZERO)
                ? ""
                : texts.text("corrected", Map.of("was", amount(line.was()), "now", amount(line.now())));
    }

    /** What the law asks to be said about VAT; empty when there is nothing to say. */
    public String legal(VatTreatment treatment) {
        return treatment == VatTreatment.STANDARD ? "" : texts.text("legal." + treatment);
    }

    /** A day in words, {@code 31 januari 2026}. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** An amount with its currency, as the language writes it. */
    public String amount(Euro euro) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(Currency.getInstance("EUR"));
        return format.format(BigDecimal.valueOf(euro.cents(), 2));
    }
}
