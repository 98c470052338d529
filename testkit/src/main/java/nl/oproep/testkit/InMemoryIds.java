package nl.oproep.testkit;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.oproep.kernel.spi.Ids;

/** Ids that count, in the shape of UUIDs of version 7 (RFC 9562). */
record InMemoryIds(AtomicLong given) implements Ids {
    private static final long VERSION = 0x0000_0000_0000_7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public UUID next() {
        return new UUID(VERSION, VARIANT | given.incrementAndGet());
    }
}
