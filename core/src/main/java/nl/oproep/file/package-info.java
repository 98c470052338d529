/** Files that people send along: which are taken in, under which name, and what is known of them (R8). */
@NullMarked
package nl.oproep.file;

import org.jspecify.annotations.NullMarked;
