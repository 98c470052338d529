package nl.oproep.placement;

import org.jspecify.annotations.Nullable;

/**
 * What a candidate sees behind the link of their own.
 *
 * @param title of the assignment they responded to
 * @param placement as it is known, or null when none is recorded
 */
public record PlacementReport(String title, @Nullable Placement placement) {}
