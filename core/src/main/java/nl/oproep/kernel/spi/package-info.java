/** How the rooms ask for a transaction and for an id. */
@NullMarked
package nl.oproep.kernel.spi;

import org.jspecify.annotations.NullMarked;
