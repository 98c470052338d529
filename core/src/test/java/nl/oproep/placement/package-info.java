@NullMarked
package nl.oproep.placement;

import org.jspecify.annotations.NullMarked;
