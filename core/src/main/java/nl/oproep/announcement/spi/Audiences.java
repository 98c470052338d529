package nl.oproep.announcement.spi;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.oproep.announcement.Addressee;
import nl.oproep.announcement.Audience;

/** Members as an issue goes past them, in the order of their ids, which is the same for ever. Reads them by an index, whatever their number. */
public interface Audiences {

    /** Where the next stretch ends: the last of at most {@code max} members after {@code after} who may belong to the audience; empty when there is nobody any more. */
    Optional<UUID> end(Audience audience, UUID after, int max);

    /** The members of the audience after {@code after}, up to and with {@code upTo}, in order, at most {@code max} of them; nobody whose address is suppressed (M6). */
    List<Addressee> members(Audience audience, UUID after, UUID upTo, int max);

    /** How many the audience has now, suppressed ones left out; reads all of it. */
    long size(Audience audience);
}
