package nl.oproep.adapter.smtp;

import jakarta.mail.Session;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** The connections that are kept: borrowed for one mail, checked when they have rested, let go when they are old (R4, M2). */
final class Lines implements AutoCloseable {
    /** Servers close what rests for long; what rested this long is asked first whether it still lives. */
    private static final long CHECK_AFTER = Duration.ofSeconds(15).toNanos();

    private static final long LET_GO_AFTER = Duration.ofMinutes(2).toNanos();
    private static final int MOST_MAILS = 500;

    private final SmtpSettings settings;
    private final Session session;
    private final Semaphore room;
    private final Deque<Line> resting = new ArrayDeque<>();
    private final Set<Line> all = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService watch;
    private final Future<?> looking;
    private volatile boolean closed;

    Lines(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings.trust() == null ? null : factory()));
        this.room = new Semaphore(settings.connections());
        this.watch = Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "oproep-smtp-watch");
            thread.setDaemon(true);
            return thread;
        });
        this.looking = watch.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private Properties properties(@Nullable SSLSocketFactory factory) {
        var properties = new Properties();
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.auth.mechanisms", "PLAIN LOGIN");
        properties.put("mail.smtp.starttls.required", String.valueOf(isUpgraded()));
        if (factory != null) {
            properties.put("mail.smtp.ssl.socketFactory", factory);
        }
        return properties;
    }

    private boolean isUpgraded() {
        return settings.tls() == SmtpSettings.Tls.STARTTLS;
    }

    private SSLSocketFactory factory() {
        var trust = settings.trust();
        return trust == null ? (SSLSocketFactory) SSLSocketFactory.getDefault() : trust.getSocketFactory();
    }

    /** A line of which the encrypted socket is known, too, when a plain one becomes one on the way. */
    private Line line() {
        if (!isUpgraded()) {
            return new Line(session, settings, null);
        }
        var noted = new NotedSocket(factory());
        return new Line(Session.getInstance(properties(noted)), settings, noted);
    }

    /** A line of one's own until it is given back, or null when all were in use for as long as a reply may take. It may not be open yet. */
    @Nullable Line borrow() throws InterruptedException {
        if (!room.tryAcquire() && !room.tryAcquire(settings.timeouts().reply().toMillis(), TimeUnit.MILLISECONDS)) {
            return null;
        }
        for (Line line; (line = pick()) != null; cut(line)) {
            long rested = System.nanoTime() - line.lastUsed();
            line.work();
            if (rested < LET_GO_AFTER && (rested < CHECK_AFTER || line.isAlive())) {
                return line;
            }
        }
        return fresh();
    }

    /** A line that has carried nothing yet, instead of one that was borrowed and dropped. */
    Line fresh() {
        var line = line();
        all.add(line);
        line.work();
        return line;
    }

    /** Ends the borrowing of a line that can be used again. */
    void giveBack(Line line) {
        line.rest();
        if (line.carried() >= MOST_MAILS || closed) {
            takeLeave(line);
        } else {
            synchronized (resting) {
                resting.push(line);
            }
        }
        room.release();
    }

    /** Ends the borrowing of a line that is of no use any more. */
    void throwAway(Line line) {
        cut(line);
        room.release();
    }

    void cut(Line line) {
        all.remove(line);
        line.cut();
    }

    void takeLeave(Line line) {
        all.remove(line);
        line.hangUp();
    }

    private @Nullable Line pick() {
        synchronized (resting) {
            return resting.poll();
        }
    }

    private void look() {
        long now = System.nanoTime();
        all.forEach(line -> line.cutIfOverdue(now));
        letGo(now);
    }

    private void letGo(long now) {
        while (true) {
            Line oldest;
            synchronized (resting) {
                oldest = resting.peekLast();
                if (oldest == null || now - oldest.lastUsed() < LET_GO_AFTER) {
                    return;
                }
                resting.removeLast();
            }
            takeLeave(oldest);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Takes leave on the lines that rest and cuts those in use. */
    @Override
    public void close() {
        closed = true;
        looking.cancel(true);
        watch.shutdown();
        for (Line line; (line = pick()) != null; ) {
            takeLeave(line);
        }
        all.forEach(Line::cut);
    }
}
