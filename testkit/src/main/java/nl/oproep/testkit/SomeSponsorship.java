package nl.oproep.testkit;

import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import nl.oproep.sponsorship.Slot;
import nl.oproep.sponsorship.Sponsorship;
import nl.oproep.sponsorship.SponsorshipDetails;
import org.jspecify.annotations.Nullable;

/** A sponsorship in the making: {@code new SomeSponsorship().in(slot).value()}. Each time another one, on the board, for today only, in words that hurt. */
public final class SomeSponsorship {
    private final UUID id = UUID.randomUUID();
    private Slot slot = Slot.BOARD;
    private @Nullable String title = "Kanarie ‘opleidingen’ & <b>zo</b> € 👩🏽‍💻";
    private String text = "Een leergang voor interimmers; {{7*7}} \\ “nu” met korting.";
    private String target = "https://www.sponsor-kanarie.example/a?b=c&d=%C3%AB#e";
    private LocalDate first = Fixtures.TODAY;
    private LocalDate last = Fixtures.TODAY;
    private boolean stopped;

    public SomeSponsorship in(Slot place) {
        slot = place;
        return this;
    }

    public SomeSponsorship titled(@Nullable String words) {
        title = words;
        return this;
    }

    public SomeSponsorship saying(String words) {
        text = words;
        return this;
    }

    public SomeSponsorship leadingTo(String address) {
        target = address;
        return this;
    }

    public SomeSponsorship from(LocalDate day) {
        first = day;
        return this;
    }

    public SomeSponsorship until(LocalDate day) {
        last = day;
        return this;
    }

    public SomeSponsorship stopped() {
        stopped = true;
        return this;
    }

    public Sponsorship value() {
        return new Sponsorship(id, 0, slot, title, text, URI.create(target), first, last, stopped);
    }

    /** The same as an operator fills it in. */
    public SponsorshipDetails details() {
        return new SponsorshipDetails(slot, title, text, target, first, last);
    }
}
