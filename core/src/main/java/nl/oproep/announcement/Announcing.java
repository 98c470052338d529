package nl.oproep.announcement;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.oproep.announcement.spi.Announcements;
import nl.oproep.announcement.spi.Announcements.Due;
import nl.oproep.assignment.Publication;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.kernel.Network;
import nl.oproep.kernel.spi.Transactions;

/** Telling members of new assignments (P7, L2): each assignment becomes one issue, once, soon after it was published; edits announce nothing again. */
public final class Announcing {
    private final Announcements announcements;
    private final Publications publications;
    private final Issuing issuing;
    private final Transactions transactions;
    private final Network network;
    private final Clock clock;

    public Announcing(
            Announcements announcements,
            Publications publications,
            Issuing issuing,
            Transactions transactions,
            Network network,
            Clock clock) {
        this.announcements = announcements;
        this.publications = publications;
        this.issuing = issuing;
        this.transactions = transactions;
        this.network = network;
        this.clock = clock;
    }

    /**
     * Makes issues of up to {@code max} assignments that were published and not announced. One that is not open any more is passed over for good.
     *
     * @return how many assignments were looked at; when that is {@code max}, there may be more
     */
    public int announceDue(int max) {
        var due = announcements.due(max);
        due.forEach(assignment -> transactions.within(() -> {
            if (announcements.mark(assignment)) {
                announce(assignment);
            }
            return assignment;
        }));
        return due.size();
    }

    private void announce(Due due) {
        if (publications.find(due.reference()) instanceof Publication.Found found
                && found.assignment().respondable(today())) {
            issuing.issue(
                    AnnouncementMails.ANNOUNCEMENT,
                    due.id(),
                    Audience.of(found.assignment().profile()),
                    details(found.assignment()));
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), network.timeZone());
    }

    private static Map<String, String> details(PublishedAssignment assignment) {
        var profile = assignment.profile();
        var details = new HashMap<String, String>();
        details.put(AnnouncementMails.REFERENCE, assignment.reference().value());
        details.put(AnnouncementMails.TITLE, profile.title());
        details.put(AnnouncementMails.CLOSES, profile.closesOn().toString());
        details.put(AnnouncementMails.REMOTE, String.valueOf(profile.remote()));
        if (profile.region() != null) {
            details.put(AnnouncementMails.REGION, profile.region());
        }
        if (profile.hoursPerWeek() != null) {
            details.put(AnnouncementMails.HOURS, profile.hoursPerWeek().toString());
        }
        if (profile.start() != null) {
            details.put(AnnouncementMails.START, profile.start().toString());
        }
        return details;
    }
}
