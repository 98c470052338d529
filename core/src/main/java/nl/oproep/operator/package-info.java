/** Who works in the back office: operators, their sessions, their second factor, and what they did (by reference). */
@NullMarked
package nl.oproep.operator;

import org.jspecify.annotations.NullMarked;
