package nl.oproep.mail;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from the start as often as needed, without being held in memory. */
@FunctionalInterface
public interface ContentSource {

    /** A new stream over all the bytes; the caller closes it. */
    InputStream open() throws IOException;
}
