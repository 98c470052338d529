package nl.oproep.procedure;

import java.time.Instant;
import nl.oproep.assignment.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A procedure whose poster does not answer, as the operator's list shows it (O2).
 *
 * @param reference what the public knows the assignment by
 * @param title of the assignment
 * @param closedAt since when no response comes in any more
 * @param reminders how many went out in vain
 * @param silentSince when the last one did
 * @param reportedAt when the poster last told anything, or null
 */
public record SilentProcedure(
        Reference reference,
        String title,
        @Nullable Instant closedAt,
        int reminders,
        Instant silentSince,
        @Nullable Instant reportedAt) {}
