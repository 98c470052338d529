package nl.oproep.procedure.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.procedure.Update;

/** What responders were or are to be told, wiped with the assignment. Takes part in {@link nl.oproep.kernel.spi.Transactions}; safe for many threads. */
public interface Updates {

    /**
     * Stores an update.
     *
     * @throws nl.oproep.kernel.spi.DuplicateException when its assignment has one of this number
     */
    void add(Update update);

    /** The update, or empty when it never was or has been wiped. */
    Optional<Update> find(UUID assignment, int number);

    /** All updates of an assignment, the first one first. */
    List<Update> list(UUID assignment);
}
