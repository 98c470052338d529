package nl.oproep.examples.site.demo;

import java.util.List;
import nl.oproep.Oproep;
import nl.oproep.announcement.JoinNetwork;
import nl.oproep.announcement.Joined;
import nl.oproep.announcement.MemberDraft;
import nl.oproep.kernel.Language;
import org.jspecify.annotations.Nullable;

/** Three members, so that whoever posts in the demo sees an announcement arrive in its mailbox. They do not exist. The first of them wants to hear of everything. */
public final class SampleMembers {
    private static final int SAMPLES = 100;

    private SampleMembers() {}

    /**
     * Lets them join; assignments of before are announced first, to nobody, so that the mailbox does not begin full.
     *
     * @param oproep a network that admits members at once, without any yet
     */
    public static void join(Oproep oproep) {
        oproep.announcing().announceDue(SAMPLES);
        boolean more = true;
        while (more) {
            more = oproep.distributing().distributeDue();
        }
        join(oproep, draft("Sanne Voorbeeld", List.of(), List.of(), null), "sanne@leden.example");
        join(oproep, draft("Bram Voorbeeld", List.of("FINANCE"), List.of("Utrecht"), 24), "bram@leden.example");
        join(oproep, draft("Noor Voorbeeld", List.of("IT", "PROJECT_MANAGEMENT"), List.of(), 32), "noor@leden.example");
    }

    private static MemberDraft draft(
            String name, List<String> disciplines, List<String> regions, @Nullable Integer hoursMin) {
        return new MemberDraft(name, disciplines, regions, true, hoursMin, null, null, null);
    }

    private static void join(Oproep oproep, MemberDraft draft, String email) {
        var terms = oproep.agreements().current().version();
        if (oproep.joining().join(new JoinNetwork(draft, email, terms, Language.NL))
                instanceof Joined.Refused refused) {
            throw new IllegalStateException("a sample member was refused: " + refused.violations());
        }
    }
}
