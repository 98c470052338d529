/** The first glance: which requirements do these answers meet. Nobody is ranked or rejected (Q3). */
@NullMarked
package nl.oproep.suitability;

import org.jspecify.annotations.NullMarked;
