package nl.oproep.broken.spi;

import nl.oproep.kernel.EmailAddress;

/** A room that keeps who wrote in a diary, and that nobody ever asks to forget it. */
public interface Broken {
    record Page(EmailAddress writer) {}

    void add(Page page);
}
