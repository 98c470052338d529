/** What keeping links needs from outside. */
@NullMarked
package nl.oproep.link.spi;

import org.jspecify.annotations.NullMarked;
