package nl.oproep.mail;

import java.util.Optional;

/** Writes the letters of one or more kinds. The room that sends a kind brings its composer. */
@FunctionalInterface
public interface Composer {

    /**
     * The letter of this delivery: the same one, to the letter, however often it is asked.
     *
     * @return empty when what it was about has been wiped meanwhile: then nothing is sent
     */
    Optional<Letter> compose(Delivery delivery);
}
