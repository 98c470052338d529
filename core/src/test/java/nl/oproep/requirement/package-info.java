/** What requirements and their answers promise, tried. */
@NullMarked
package nl.oproep.requirement;

import org.jspecify.annotations.NullMarked;
