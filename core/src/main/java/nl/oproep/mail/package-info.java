/** Mail as data, the one door to the outbox, and sending what waits (M1-M3). */
@NullMarked
package nl.oproep.mail;

import org.jspecify.annotations.NullMarked;
