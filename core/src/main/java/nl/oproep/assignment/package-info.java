/** Assignments: posted free, published without the poster, open until closed (P1-P9). */
@NullMarked
package nl.oproep.assignment;

import org.jspecify.annotations.NullMarked;
