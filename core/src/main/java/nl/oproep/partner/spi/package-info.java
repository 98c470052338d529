/** What knowing partners needs from outside. */
@NullMarked
package nl.oproep.partner.spi;

import org.jspecify.annotations.NullMarked;
