/** What keeping newsletters needs from outside. */
@NullMarked
package nl.oproep.newsletter.spi;

import org.jspecify.annotations.NullMarked;
