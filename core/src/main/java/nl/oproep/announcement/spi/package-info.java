/** What members and announcements need from outside. */
@NullMarked
package nl.oproep.announcement.spi;

import org.jspecify.annotations.NullMarked;
