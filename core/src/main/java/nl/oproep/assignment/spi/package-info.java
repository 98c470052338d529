/** What assignments need from outside. */
@NullMarked
package nl.oproep.assignment.spi;

import org.jspecify.annotations.NullMarked;
