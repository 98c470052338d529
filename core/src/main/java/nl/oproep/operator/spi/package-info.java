/** What knowing operators needs from outside. */
@NullMarked
package nl.oproep.operator.spi;

import org.jspecify.annotations.NullMarked;
