package nl.oproep.adapter.smtp;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import nl.oproep.mail.Circular;
import nl.oproep.mail.Copy;
import nl.oproep.mail.spi.Transport.Accepted;
import nl.oproep.mail.spi.Transport.OwnFault;
import nl.oproep.mail.spi.Transport.Refused;
import nl.oproep.mail.spi.Transport.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Copies of circulars over one line after another, the commands of the next mail together with the content of this one (RFC 2920): one round trip a mail. Each answer is about one mail, and what goes wrong with one
 * touches no other; content is only ever written for a recipient that the server has taken, so a line that breaks leaves at most one mail of which it is not known whether it arrived.
 */
final class Pipelining {
    /** So many lines in a row that broke at their first mail, and the server is not asked again. */
    private static final int MOST_LOST = 2;

    private static final int GO_ON = 354;

    private final List<Copy> copies;
    private final Verdicts verdicts;
    private final ZoneId zone;
    private final @Nullable Verdict[] said;
    private final IdentityHashMap<Circular, CircularBytes> encoded = new IdentityHashMap<>();
    private final MimeBuffer group = new MimeBuffer();
    /** Of the mail that is being handed over, and of the one after it. */
    private MimeBuffer content = new MimeBuffer();

    private MimeBuffer ahead = new MimeBuffer();
    private int next;
    private int lost;
    private boolean useless;

    Pipelining(List<Copy> copies, Verdicts verdicts, ZoneId zone) {
        this.copies = copies;
        this.verdicts = verdicts;
        this.zone = zone;
        this.said = new Verdict[copies.size()];
    }

    /** Whether there is anything left that is worth trying. */
    boolean goesOn() {
        return !useless && next < copies.size();
    }

    /** What was said, up to the first copy of which nothing was. */
    List<Verdict> said() {
        var list = new ArrayList<Verdict>(said.length);
        for (var verdict : said) {
            if (verdict == null) {
                break;
            }
            list.add(verdict);
        }
        return list;
    }

    /** No line could be had for the next copy. */
    void unreached(Verdict verdict) {
        said[next++] = verdict;
        useless = true;
    }

    /** Hands over as many as this open line carries. */
    void over(Line line) {
        next = composed(next);
        try {
            if (next < copies.size()) {
                line.work();
                group.clear();
                envelope(next, line);
                line.write(Stage.MAIL, group);
                turn();
            }
            while (next < copies.size() && isOver(line)) {
                lost = 0;
            }
        } catch (Broken e) {
            if (line.carried() == 0 || e.last().stage() != Stage.MAIL) {
                end(verdicts.of(e, copies.get(next).mail()));
            }
        }
    }

    /** Hands over the mail whose commands are written already, together with the commands of the one after it; returns whether the line can go on with that one. */
    private boolean isOver(Line line) throws Broken {
        int current = next;
        line.work();
        var mail = line.answer(Stage.MAIL);
        if (mail.isFarewell() && line.carried() > 0) {
            // It ends a line that has served, and says nothing about this mail.
            return false;
        }
        var rcpt = mail.isFarewell() ? mail : line.answer(Stage.RCPT);
        var data = rcpt.isFarewell() ? rcpt : line.answer(Stage.DATA);
        var refused = refused(mail, rcpt, data);
        if (refused != null) {
            said[current] = verdicts.of(refused, copies.get(current).mail());
        }
        if (data.isFarewell() || said[current] instanceof OwnFault) {
            end(said[current]);
            return false;
        }
        int following = composed(current + 1);
        boolean awaited = data.code() == GO_ON;
        write(line, refused == null, awaited, following);
        var last = line.answer(Stage.DOT);
        if (refused == null) {
            said[current] = verdict(last, current);
        }
        next = following;
        turn();
        boolean well = !last.isFarewell() && (awaited || last.isPositive());
        line.carried(well && following == copies.size());
        useless = said[current] instanceof OwnFault;
        return well && !useless;
    }

    private static @Nullable Reply refused(Reply mail, Reply rcpt, Reply data) {
        if (!mail.isPositive()) {
            return mail;
        }
        if (!rcpt.isPositive()) {
            return rcpt;
        }
        return data.code() == GO_ON ? null : data;
    }

    /** The content, or none for a server that expects one for nobody, or a new beginning; then the commands of the next. */
    private void write(Line line, boolean wanted, boolean awaited, int following) throws Broken {
        group.clear();
        if (wanted) {
            group.put(content);
        }
        group.line(awaited ? "." : "RSET");
        if (following < copies.size()) {
            envelope(following, line);
        }
        line.write(Stage.CONTENT, group);
    }

    private Verdict verdict(Reply last, int index) {
        return last.isPositive()
                ? new Accepted()
                : verdicts.of(last, copies.get(index).mail());
    }

    /** The line ends with this mail. */
    private void end(@Nullable Verdict verdict) {
        if (said[next] == null) {
            said[next] = verdict;
        }
        useless = said[next] instanceof OwnFault || ++lost >= MOST_LOST;
        next++;
    }

    private void envelope(int index, Line line) {
        var copy = copies.get(index);
        group.ascii("MAIL FROM:<").ascii(copy.envelopeSender().value()).put('>');
        if (line.wantsSize()) {
            group.ascii(" SIZE=").ascii(Integer.toString(ahead.size()));
        }
        group.crlf().ascii("RCPT TO:<").ascii(copy.recipient().value()).line(">");
        group.line("DATA");
    }

    /** What was ahead is at hand now. */
    private void turn() {
        var spare = content;
        content = ahead;
        ahead = spare;
    }

    /** The first copy from here that can be written as bytes; its bytes are ahead then. */
    private int composed(int from) {
        int index = from;
        while (index < copies.size() && !isComposed(index)) {
            index++;
        }
        return index;
    }

    private boolean isComposed(int index) {
        var copy = copies.get(index);
        try {
            ahead.clear();
            encoded.computeIfAbsent(copy.circular(), circular -> new CircularBytes(circular, zone))
                    .write(copy, ahead);
            return true;
        } catch (UnfitMail e) {
            said[index] = new Refused(String.valueOf(e.getMessage()));
            return false;
        }
    }
}
