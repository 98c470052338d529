/** Takes mail out of the outbox to an SMTP server. */
@NullMarked
package nl.oproep.adapter.smtp;

import org.jspecify.annotations.NullMarked;
