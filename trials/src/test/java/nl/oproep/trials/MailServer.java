package nl.oproep.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** A mail server on this machine that does what it is told and keeps what it receives. */
final class MailServer implements AutoCloseable {
    /** One reply it gave. */
    record Said(Stage stage, String about, String reply) {}

    private final List<Received> received = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int port;
    private final boolean login;
    private volatile ServerSocket listening;
    private volatile Manners manners = Manners.POLITE;

    private MailServer(boolean login) throws IOException {
        this.login = login;
        this.listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        accept(listening);
    }

    static MailServer polite() {
        return started(false);
    }

    /** One that wants a name and a password first. */
    static MailServer withLogin() {
        return started(true);
    }

    private static MailServer started(boolean login) {
        try {
            return new MailServer(login);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    void behave(Manners next) {
        manners = next;
    }

    /** Refuses connections from now on, and drops those there are. */
    void shut() {
        close();
    }

    /** Accepts connections again, at the same port. */
    void reopen() {
        try {
            var next = new ServerSocket();
            next.setReuseAddress(true);
            next.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
            listening = next;
            accept(next);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Received> received() {
        synchronized (received) {
            return List.copyOf(received);
        }
    }

    List<Received> to(String recipient) {
        return received().stream()
                .filter(mail -> mail.recipient().equals(recipient))
                .toList();
    }

    List<Said> said(Stage stage) {
        synchronized (received) {
            return said.stream().filter(one -> one.stage() == stage).toList();
        }
    }

    /** Waits for a mail to this recipient. */
    Received await(String recipient) {
        await(
                "mail to " + recipient,
                Duration.ofSeconds(20),
                all -> all.stream().anyMatch(mail -> mail.recipient().equals(recipient)));
        return to(recipient).get(0);
    }

    /** Waits for this many mails, any recipient. */
    List<Received> await(int mails) {
        await(mails + " mails", Duration.ofSeconds(20), all -> all.size() >= mails);
        return received();
    }

    void await(String what, Duration most, Predicate<List<Received>> so) {
        await(what, most, received, so);
    }

    /** Waits until it was talked to in this way. */
    void awaitSaid(String what, Duration most, Predicate<List<Said>> so) {
        await(what, most, said, so);
    }

    /** Looks without holding up who brings more. */
    private <T> void await(String what, Duration most, List<T> growing, Predicate<List<T>> so) {
        long end = System.nanoTime() + most.toNanos();
        for (var seen = snapshot(growing); !so.test(seen); seen = snapshot(growing)) {
            if (!more(growing, seen.size(), end)) {
                throw new AssertionError("not within " + most + ": " + what + "; there is " + tail(snapshot(received))
                        + ", said was " + tail(snapshot(said)));
            }
        }
    }

    private <T> List<T> snapshot(List<T> growing) {
        synchronized (received) {
            return List.copyOf(growing);
        }
    }

    /** Whether there came more than so many before the end. */
    private <T> boolean more(List<T> growing, int than, long end) {
        synchronized (received) {
            while (growing.size() == than) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                try {
                    received.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return System.nanoTime() < end;
        }
    }

    private static <T> List<T> tail(List<T> all) {
        return all.subList(Math.max(0, all.size() - 20), all.size());
    }

    String ask(Stage stage, String about) {
        var reply = manners.at(stage, about);
        synchronized (received) {
            said.add(new Said(stage, about, reply));
            received.notifyAll();
        }
        return reply;
    }

    void keep(Received mail) {
        synchronized (received) {
            received.add(mail);
            received.notifyAll();
        }
    }

    boolean login() {
        return login;
    }

    private void accept(ServerSocket door) {
        daemon(() -> {
            while (!door.isClosed()) {
                try {
                    var socket = door.accept();
                    open.add(socket);
                    daemon(() -> {
                        new SmtpConversation(this, socket).hold();
                        open.remove(socket);
                    });
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail server of a trial");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listening.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
