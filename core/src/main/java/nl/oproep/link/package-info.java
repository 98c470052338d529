/** Private links in mails: random, bound to one purpose, stored as a hash, revocable (P5). */
@NullMarked
package nl.oproep.link;

import org.jspecify.annotations.NullMarked;
