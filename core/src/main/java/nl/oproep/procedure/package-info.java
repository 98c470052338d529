/** From publication to the final update: what the poster reports, reminding the poster, and the updates to everyone who responded (O1-O4). */
@NullMarked
package nl.oproep.procedure;

import org.jspecify.annotations.NullMarked;
