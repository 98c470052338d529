/** The smallest program that uses Oproep as a library. */
@NullMarked
package nl.oproep.examples.embedded;

import org.jspecify.annotations.NullMarked;
