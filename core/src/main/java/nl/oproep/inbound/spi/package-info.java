/** What mail that comes in needs from outside. */
@NullMarked
package nl.oproep.inbound.spi;

import org.jspecify.annotations.NullMarked;
