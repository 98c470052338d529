/** A response that led to work: from when, until when, and who owes the success fee for it (O5, F1, F6, F7). */
@NullMarked
package nl.oproep.placement;

import org.jspecify.annotations.NullMarked;
