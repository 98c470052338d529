package nl.oproep.inbound;

import java.util.Optional;
import nl.oproep.mail.Returning;
import nl.oproep.mail.SentMail;

/** What a bounce brings about (M4, M6, P6). Whoever forges one has to know the tag of a mail, which only its recipient does; the same one twice changes nothing. */
final class Returned {
    private final Returning returning;
    private final DeadAddresses dead;

    Returned(Returning returning, DeadAddresses dead) {
        this.returning = returning;
        this.dead = dead;
    }

    Reception take(Bounce bounce, OurAddress address, Optional<SentMail> sent) {
        boolean member = bounce.dead() && dead.member(address.tag());
        if (sent.isEmpty()) {
            return member ? Reception.RETURNED : Reception.STRAY;
        }
        if (!bounce.failed()) {
            returning.noted(sent.get(), bounce.reason());
            return Reception.DELAYED;
        }
        if (returning.returned(sent.get(), bounce.reason()) && bounce.dead()) {
            dead.poster(sent.get().kind(), sent.get().subject());
        }
        return Reception.RETURNED;
    }
}
