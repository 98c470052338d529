package nl.oproep.announcement;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.spi.Brochures;
import nl.oproep.file.Attachment;
import nl.oproep.file.Download;
import nl.oproep.kernel.Token;

/**
 * The brochure by which a member presents what they do (L1): shown to that member and to the operator, and sent to nobody. It goes with the member, or when the member takes it away.
 */
public final class Presenting {
    private final Brochures brochures;
    private final Joining joining;

    public Presenting(Brochures brochures, Joining joining) {
        this.brochures = brochures;
        this.joining = joining;
    }

    /** The brochure of the member behind a link to change; empty when there is none, or the link opens nothing. */
    public Optional<Download> find(Token change) {
        return joining.find(change).flatMap(member -> brochure(member.id()));
    }

    /** The brochure of a member, for the operator; empty when there is none. */
    public Optional<Download> find(UUID member) {
        return joining.find(member).flatMap(found -> brochure(found.id()));
    }

    /** What is known of the brochures of those members that have one. */
    public Map<UUID, Attachment> among(Collection<UUID> members) {
        return brochures.among(members);
    }

    private Optional<Download> brochure(UUID owner) {
        return brochures.find(owner).map(file -> new Download(file, () -> brochures.content(owner, file)));
    }
}
