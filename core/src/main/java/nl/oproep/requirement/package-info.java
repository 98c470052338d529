/** What matters for an assignment: eight kinds of requirements, and reading answers to them (Q1). */
@NullMarked
package nl.oproep.requirement;

import org.jspecify.annotations.NullMarked;
