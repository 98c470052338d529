/** The rules of the house, and a proof that each of them bites. */
@NullMarked
package nl.oproep.checks;

import org.jspecify.annotations.NullMarked;
