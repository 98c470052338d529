/** What mail needs from outside: a place to wait and a way to travel. */
@NullMarked
package nl.oproep.mail.spi;

import org.jspecify.annotations.NullMarked;
