/** The public board: searching and browsing what is open. */
@NullMarked
package nl.oproep.board;

import org.jspecify.annotations.NullMarked;
