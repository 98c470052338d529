/** The commands about the success fee: one placement, or many as JSON lines. */
@NullMarked
package nl.oproep.examples.site.fee;

import org.jspecify.annotations.NullMarked;
