/** What the first glance promises, tried. */
@NullMarked
package nl.oproep.suitability;

import org.jspecify.annotations.NullMarked;
