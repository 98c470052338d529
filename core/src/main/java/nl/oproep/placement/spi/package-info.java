/** What placements need from outside. */
@NullMarked
package nl.oproep.placement.spi;

import org.jspecify.annotations.NullMarked;
