/** What responses need from outside. */
@NullMarked
package nl.oproep.response.spi;

import org.jspecify.annotations.NullMarked;
