/** Takes in what comes back by mail: reads it whatever it is made of, from a pipe, a Maildir or an IMAP folder (M4). */
@NullMarked
package nl.oproep.adapter.smtp.inbound;

import org.jspecify.annotations.NullMarked;
