package nl.oproep.adapter.smtp;

import java.time.Duration;
import java.time.ZoneId;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to reach the mail server that takes the network's mail: {@code SmtpSettings.of("mail.example.org", 587).tls(Tls.STARTTLS).login("user", "secret")}. Immutable; each method gives a
 * changed copy. Prints itself without the password.
 *
 * @param host name or address of the server
 * @param port 1 to 65535
 * @param user to authenticate as, or null for no authentication
 * @param password for it, null exactly when the user is
 * @param tls whether and how the connection is encrypted
 * @param trust decides which certificates are good, or null for those the Java platform trusts
 * @param heloName how we name ourselves to the server, or null for our address on that connection
 * @param connections at most so many at once, 1 or more
 * @param timeouts how long to wait for what
 * @param zone in which the Date header is told
 */
public record SmtpSettings(
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        Tls tls,
        @Nullable SSLContext trust,
        @Nullable String heloName,
        int connections,
        Timeouts timeouts,
        ZoneId zone) {

    /** How the connection is encrypted. With either kind of TLS the server's certificate and name are checked, and nothing is sent when they are wrong. */
    public enum Tls {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** From the STARTTLS command on; without it, nothing is sent (RFC 3207). */
        STARTTLS,
        /** From the start (RFC 8314). */
        TLS
    }

    /**
     * How long to wait, each longer than 0.
     *
     * @param connect for a connection
     * @param reply for the greeting, an answer to a command, or TLS
     * @param acceptance for the answer after the last dot, when the server may do much work (RFC 5321, 4.5.3.2.6)
     * @param mail for one mail as a whole, however slowly the server keeps talking
     */
    public record Timeouts(Duration connect, Duration reply, Duration acceptance, Duration mail) {

        /** 30 seconds, 5 minutes, 10 minutes, and 30 minutes: those of RFC 5321 where it names any. */
        public static final Timeouts STANDARD = new Timeouts(
                Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(30));

        public Timeouts {
            for (var timeout : new Duration[] {connect, reply, acceptance, mail}) {
                if (timeout.toMillis() < 1 || timeout.toMillis() > Integer.MAX_VALUE) {
                    throw new IllegalArgumentException("a timeout is at least 1 ms and at most 24 days: " + timeout);
                }
            }
        }
    }

    public SmtpSettings {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    "a mail server has a host and a port from 1 to 65535, not " + host + ":" + port);
        }
        if ((user == null) != (password == null)) {
            throw new IllegalArgumentException("a mail server gets a user and a password, or neither");
        }
        if (connections < 1) {
            throw new IllegalArgumentException("at least one connection is needed, not " + connections);
        }
        if (heloName != null && !heloName.matches("[A-Za-z0-9.:\\[\\]-]+")) {
            throw new IllegalArgumentException("a HELO name is a host name or an address literal, not " + heloName);
        }
    }

    /** No encryption, no authentication, 4 connections, standard timeouts, Date in Dutch time. */
    public static SmtpSettings of(String host, int port) {
        return new SmtpSettings(
                host, port, null, null, Tls.NONE, null, null, 4, Timeouts.STANDARD, ZoneId.of("Europe/Amsterdam"));
    }

    public SmtpSettings login(String newUser, String newPassword) {
        return new SmtpSettings(host, port, newUser, newPassword, tls, trust, heloName, connections, timeouts, zone);
    }

    public SmtpSettings tls(Tls newTls) {
        return new SmtpSettings(host, port, user, password, newTls, trust, heloName, connections, timeouts, zone);
    }

    /** Which certificates are good: for a server with a certificate of one's own authority. */
    public SmtpSettings trusting(SSLContext newTrust) {
        return new SmtpSettings(host, port, user, password, tls, newTrust, heloName, connections, timeouts, zone);
    }

    public SmtpSettings heloName(String newName) {
        return new SmtpSettings(host, port, user, password, tls, trust, newName, connections, timeouts, zone);
    }

    public SmtpSettings connections(int most) {
        return new SmtpSettings(host, port, user, password, tls, trust, heloName, most, timeouts, zone);
    }

    public SmtpSettings timeouts(Timeouts newTimeouts) {
        return new SmtpSettings(host, port, user, password, tls, trust, heloName, connections, newTimeouts, zone);
    }

    public SmtpSettings zone(ZoneId newZone) {
        return new SmtpSettings(host, port, user, password, tls, trust, heloName, connections, timeouts, newZone);
    }

    /** Where mail goes and how, without who we are there. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + " " + tls + "]";
    }
}
