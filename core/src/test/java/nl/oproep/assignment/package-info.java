/** What assignments promise, tried. */
@NullMarked
package nl.oproep.assignment;

import org.jspecify.annotations.NullMarked;
