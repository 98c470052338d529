/** What the board needs from outside. */
@NullMarked
package nl.oproep.board.spi;

import org.jspecify.annotations.NullMarked;
