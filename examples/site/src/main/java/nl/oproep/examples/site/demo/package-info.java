/** What makes the site worth looking at before anybody has set anything: a mailbox that keeps all mail here, and sample assignments. */
@NullMarked
package nl.oproep.examples.site.demo;

import org.jspecify.annotations.NullMarked;
