package nl.oproep.benchmarks;

import io.javalin.Javalin;
import java.io.IOException;
import java.nio.file.Files;
import nl.oproep.Oproep;
import nl.oproep.Store;
import nl.oproep.adapter.javalin.OproepPages;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport;

/**
 * A network with its site, on a port of its own; nothing is sent.
 *
 * @param oproep the network
 * @param server the site
 */
record Town(Oproep oproep, Javalin server) implements AutoCloseable {

    static Town over(Store store, boolean boardInMemory) throws IOException {
        var oproep = Oproep.over(store)
                .network(Samples.NETWORK)
                .agreements(Samples.AGREEMENTS)
                .transport(new Nowhere())
                .boardInMemory(boardInMemory)
                .build();
        var pages = OproepPages.over(oproep)
                .secret(new byte[32])
                .uploads(Files.createTempDirectory("oproep-bench-uploads"))
                .limits(false)
                .build();
        return new Town(oproep, Javalin.create(pages::configure).start("127.0.0.1", 0));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Takes everything and keeps nothing. */
    static final class Nowhere implements Transport {
        @Override
        public Verdict send(Mail mail) {
            return new Accepted();
        }

        @Override
        public void close() {}
    }
}
