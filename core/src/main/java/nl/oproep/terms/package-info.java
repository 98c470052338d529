/** The working agreements: which versions exist, and to which somebody agreed (V6). */
@NullMarked
package nl.oproep.terms;

import org.jspecify.annotations.NullMarked;
