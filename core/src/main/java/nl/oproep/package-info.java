/** Oproep, the domain of an interim network as a library: start here. */
@NullMarked
package nl.oproep;

import org.jspecify.annotations.NullMarked;
