/** What it costs to get mail to a server (W3b), beside Postfix's own load generator sending into the same sink. */
@NullMarked
package nl.oproep.benchmarks.smtp;

import org.jspecify.annotations.NullMarked;
