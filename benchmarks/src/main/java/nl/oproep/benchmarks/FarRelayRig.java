package nl.oproep.benchmarks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.oproep.adapter.smtp.SmtpSettings;
import nl.oproep.adapter.smtp.SmtpTransport;
import nl.oproep.benchmarks.smtp.SinkProcess;
import nl.oproep.kernel.EmailAddress;
import nl.oproep.mail.Letter;
import nl.oproep.mail.Mail;
import nl.oproep.mail.spi.Transport.Accepted;

/** W3c with a relay that is 20 ms away, there and back: one assignment to all members, against mails of the same size over as many connections without pipelining. */
final class FarRelayRig implements Rig {
    private static final int AWAY = 20;
    private static final int MEMBERS = 2_000;
    private static final int CONNECTIONS = 4;
    private static final int ASSIGNMENTS = 12;
    private static final int EACH = 100;
    private static final double GOAL = 4;
    private static final String TEXT =
            "Een regel van ongeveer zeventig tekens, zoals die in een oproep staat.\n".repeat(35);

    @Override
    public String name() {
        return "W3cFar";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        try (var sink = SinkProcess.start(AWAY);
                var members = postgres.database("far_relay", CONNECTIONS + 1)) {
            FanOut.fill(members, MEMBERS, ASSIGNMENTS);
            try (var fanOut = new FanOut(members, sink.port(), CONNECTIONS);
                    var plain = SmtpTransport.to(
                            SmtpSettings.of("127.0.0.1", sink.port()).connections(CONNECTIONS))) {
                return List.of(Duel.between(
                        "W3c with a relay 20 ms away, against mails one by one without pipelining",
                        GOAL,
                        time -> timed(MEMBERS, fanOut::announce),
                        time -> timed(CONNECTIONS * EACH, () -> oneByOne(plain))));
            }
        }
    }

    /** Work that may fail. */
    private interface Work {
        void run() throws Exception;
    }

    private static Sample timed(int mails, Work work) throws Exception {
        long cpu = Cpu.process();
        long start = System.nanoTime();
        work.run();
        return new Sample(mails, (System.nanoTime() - start) / 1e9, (Cpu.process() - cpu) / 1e9);
    }

    private static void oneByOne(SmtpTransport transport) throws Exception {
        var pool = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Boolean>> senders = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                senders.add(() -> {
                    for (int n = 0; n < EACH; n++) {
                        if (!(transport.send(mail(n)) instanceof Accepted)) {
                            throw new IllegalStateException("a mail was not taken");
                        }
                    }
                    return true;
                });
            }
            for (var sender : pool.invokeAll(senders)) {
                sender.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private static Mail mail(int number) {
        var network = Samples.NETWORK;
        return new Mail(
                "plain" + number,
                Instant.EPOCH,
                network.from(),
                EmailAddress.of("bounce+plain@" + network.bounceDomain()),
                network.bounceDomain(),
                EmailAddress.of("lid" + number + "@lid.example"),
                new Letter(network.name(), null, "Nieuw", TEXT, "<p>" + TEXT + "</p>", Map.of(), List.of()));
    }
}
