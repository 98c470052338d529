/** What responses promise, tried. */
@NullMarked
package nl.oproep.file;

import org.jspecify.annotations.NullMarked;
