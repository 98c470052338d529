package nl.oproep.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import nl.oproep.Oproep;
import nl.oproep.adapter.smtp.SmtpSettings;
import nl.oproep.adapter.smtp.SmtpTransport;
import nl.oproep.assignment.Reference;
import nl.oproep.mail.Dispatching;
import nl.oproep.response.Submitted;

/** W3d: how long after the commit of a response its third mail is accepted by a mail server, on an idle system. */
final class WakeRig implements Rig {
    private static final int RESPONSES = 300;
    private static final int PRACTICE = 200;

    @Override
    public String name() {
        return "W3d";
    }

    @Override
    public List<Row> measure(Postgres postgres) throws Exception {
        var bell = new Semaphore(0);
        try (var source = postgres.database("wake", 10);
                var receiver = new Receiver();
                var transport = SmtpTransport.to(
                        SmtpSettings.of("127.0.0.1", receiver.port()).connections(3))) {
            var store = Samples.past(source).migrate();
            var reference = Samples.add(store, 12);
            var oproep = Oproep.over(store)
                    .network(Samples.NETWORK)
                    .agreements(Samples.AGREEMENTS)
                    .transport(transport)
                    .bell(() -> bell.release(2))
                    .build();
            for (int i = 0; i < 2; i++) {
                deliver(oproep.dispatching(), bell);
            }
            var millis = new double[RESPONSES];
            for (int i = -PRACTICE; i < RESPONSES; i++) {
                double took = once(oproep, reference, i, receiver);
                if (i >= 0) {
                    millis[i] = took;
                }
            }
            Arrays.sort(millis);
            return List.of(
                    Row.below("W3d commit to third mail accepted, median", "ms", millis[RESPONSES / 2], 10),
                    Row.below("W3d the same, 99th percentile", "ms", millis[RESPONSES * 99 / 100], 100));
        }
    }

    private static double once(Oproep oproep, Reference reference, int number, Receiver receiver)
            throws InterruptedException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(15));
        var submitted = oproep.responding().submit(H2Rig.command(reference, number + PRACTICE));
        long committed = System.nanoTime();
        if (!(submitted instanceof Submitted.Received)) {
            throw new IllegalStateException("response " + number + " was not received");
        }
        long last = 0;
        for (int mail = 0; mail < 3; mail++) {
            last = Math.max(last, receiver.nextAccepted());
        }
        return (last - committed) / 1e6;
    }

    /** A host's own thread that sends when the bell rings, and looks once a second besides. */
    private static void deliver(Dispatching dispatching, Semaphore bell) {
        var thread = new Thread(
                () -> {
                    while (true) {
                        if (dispatching.deliverDue(16) == 0) {
                            await(bell);
                        }
                    }
                },
                "mail");
        thread.setDaemon(true);
        thread.start();
    }

    private static void await(Semaphore bell) {
        try {
            if (bell.tryAcquire(1, TimeUnit.SECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
