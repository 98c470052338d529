/** Responses and questions: the form, the check, one commit, three mails (R1-R10, Q2-Q4). */
@NullMarked
package nl.oproep.response;

import org.jspecify.annotations.NullMarked;
