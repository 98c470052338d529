/** How long what is kept and why; letting go on time, on request, and everywhere (V1-V8). */
@NullMarked
package nl.oproep.privacy;

import org.jspecify.annotations.NullMarked;
