package nl.oproep.trials;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** One connection of a {@link MailServer}. */
final class SmtpConversation {
    private static final int LONGEST_LINE = 2_000;

    private final MailServer server;
    private final Socket socket;
    private boolean known;
    private String sender = "";
    private List<String> recipients = new ArrayList<>();

    SmtpConversation(MailServer server, Socket socket) {
        this.server = server;
        this.socket = socket;
        this.known = !server.login();
    }

    void hold() {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            var out = socket.getOutputStream();
            boolean goesOn = reply(out, Stage.GREETING, "", "220 trials.invalid ESMTP");
            while (goesOn) {
                var line = line(in);
                goesOn = line != null && command(text(line), in, out);
            }
        } catch (IOException e) {
            // The other side went away, which is its right.
        }
    }

    private boolean command(String line, InputStream in, OutputStream out) throws IOException {
        var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        return switch (verb) {
            case "EHLO" -> hello(out);
            case "HELO", "NOOP" -> say(out, "250 2.0.0 yes");
            case "AUTH" -> auth(line, in, out);
            case "MAIL" -> mail(line, out);
            case "RCPT" -> recipient(line, out);
            case "DATA" -> data(in, out);
            case "RSET" -> reset(out);
            case "QUIT" -> {
                say(out, "221 2.0.0 bye");
                yield false;
            }
            default -> say(out, "502 5.5.1 what?");
        };
    }

    private boolean hello(OutputStream out) throws IOException {
        say(out, "250-trials.invalid");
        say(out, "250-PIPELINING");
        say(out, "250-8BITMIME");
        say(out, "250-SIZE 40000000");
        if (server.login()) {
            say(out, "250-AUTH PLAIN LOGIN");
        }
        return say(out, "250 ENHANCEDSTATUSCODES");
    }

    private boolean auth(String line, InputStream in, OutputStream out) throws IOException {
        var words = line.split(" ", -1);
        String pair;
        if (words[1].equalsIgnoreCase("PLAIN")) {
            var parts = decoded(words.length > 2 ? words[2] : challenge("", in, out))
                    .split("\0", -1);
            pair = parts[1] + ":" + parts[2];
        } else {
            var user = words.length > 2 ? words[2] : challenge("VXNlcm5hbWU6", in, out);
            pair = decoded(user) + ":" + decoded(challenge("UGFzc3dvcmQ6", in, out));
        }
        var reply = server.ask(Stage.AUTH, pair);
        known = reply.equals(Manners.OK);
        return say(out, known ? "235 2.7.0 welcome" : reply);
    }

    private String challenge(String what, InputStream in, OutputStream out) throws IOException {
        say(out, "334 " + what);
        var answer = line(in);
        return answer == null ? "" : text(answer);
    }

    private boolean mail(String line, OutputStream out) throws IOException {
        if (!known) {
            return say(out, "530 5.7.0 who are you?");
        }
        sender = between(line);
        recipients = new ArrayList<>();
        return reply(out, Stage.MAIL, sender, "250 2.1.0 go on");
    }

    private boolean recipient(String line, OutputStream out) throws IOException {
        var address = between(line);
        var reply = server.ask(Stage.RCPT, address);
        if (reply.equals(Manners.OK)) {
            recipients.add(address);
        }
        return reply(out, reply, "250 2.1.5 I know them");
    }

    private boolean data(InputStream in, OutputStream out) throws IOException {
        if (recipients.isEmpty()) {
            return say(out, "503 5.5.1 to whom?");
        }
        var reply = server.ask(Stage.DATA, recipients.get(0));
        if (!reply.equals(Manners.OK)) {
            return reply(out, reply, "");
        }
        say(out, "354 tell me, and end with a dot");
        var content = content(in);
        if (content == null) {
            return false;
        }
        var mail = new Received(sender, List.copyOf(recipients), content, Instant.now());
        var verdict = server.ask(Stage.DOT, recipients.get(0));
        if (verdict.equals(Manners.OK) || verdict.equals(Manners.DROP)) {
            server.keep(mail);
        }
        return reply(out, verdict, "250 2.0.0 kept");
    }

    private boolean reset(OutputStream out) throws IOException {
        recipients = new ArrayList<>();
        return say(out, "250 2.0.0 forgotten");
    }

    private boolean reply(OutputStream out, Stage stage, String about, String ok) throws IOException {
        return reply(out, server.ask(stage, about), ok);
    }

    private boolean reply(OutputStream out, String reply, String ok) throws IOException {
        if (reply.equals(Manners.SILENCE)) {
            return true;
        }
        return !reply.equals(Manners.DROP) && say(out, reply.equals(Manners.OK) ? ok : reply);
    }

    private static boolean say(OutputStream out, String reply) throws IOException {
        out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }

    private static byte @org.jspecify.annotations.Nullable [] content(InputStream in) throws IOException {
        var content = new ByteArrayOutputStream();
        for (var line = line(in); line != null; line = line(in)) {
            if (line.length == 1 && line[0] == '.') {
                return content.toByteArray();
            }
            content.write(
                    line,
                    line.length > 0 && line[0] == '.' ? 1 : 0,
                    line.length - (line.length > 0 && line[0] == '.' ? 1 : 0));
            content.write('\r');
            content.write('\n');
        }
        return null;
    }

    /** Up to CR LF and nothing else: a bare LF stays inside the line, where a trial will find it. */
    private static byte @org.jspecify.annotations.Nullable [] line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(80);
        int previous = -1;
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (previous == '\r' && c == '\n') {
                var bytes = line.toByteArray();
                return java.util.Arrays.copyOf(bytes, bytes.length - 1);
            }
            line.write(c);
            previous = c;
            if (line.size() > LONGEST_LINE * 1000) {
                throw new IOException("a line without end");
            }
        }
        return null;
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
