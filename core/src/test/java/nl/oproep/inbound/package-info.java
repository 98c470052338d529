/** What mail that comes in promises, tried. */
@NullMarked
package nl.oproep.inbound;

import org.jspecify.annotations.NullMarked;
