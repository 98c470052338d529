/** The demo mailbox and the sample assignments. */
@NullMarked
package nl.oproep.examples.site.demo;

import org.jspecify.annotations.NullMarked;
