package nl.oproep.operator;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act of an operator, by reference: no name, no address, nothing of a person (V7).
 *
 * @param id the key
 * @param at when
 * @param operator who, or null for the operator of the host's own login
 * @param act what, as one of the host's names for it: {@code assignment.close}
 * @param reference of what it was done to: a reference, a number or a key; empty when there is none
 */
public record Noted(UUID id, Instant at, @Nullable UUID operator, String act, String reference) {}
