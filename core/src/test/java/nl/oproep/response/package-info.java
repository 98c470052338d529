/** What responses promise, tried. */
@NullMarked
package nl.oproep.response;

import org.jspecify.annotations.NullMarked;
