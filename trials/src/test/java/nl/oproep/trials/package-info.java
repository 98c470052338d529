/** The promises of the site tried from outside: a process, its pages and its mails, and nothing of its code. */
@NullMarked
package nl.oproep.trials;

import org.jspecify.annotations.NullMarked;
