/** Members, what they hear of, and who does not want to hear any more: new assignments and newsletters, a mail each (L1-L4, M5, M6, P7). */
@NullMarked
package nl.oproep.announcement;

import org.jspecify.annotations.NullMarked;
