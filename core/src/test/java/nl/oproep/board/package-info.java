/** What the board promises, tried. */
@NullMarked
package nl.oproep.board;

import org.jspecify.annotations.NullMarked;
