/** What one placement costs the candidate, for which days and why: pure arithmetic (F1-F10). */
@NullMarked
package nl.oproep.fee;

import org.jspecify.annotations.NullMarked;
