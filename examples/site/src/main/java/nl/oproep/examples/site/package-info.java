/** An interim network that runs, put together from the library and its adapters. */
@NullMarked
package nl.oproep.examples.site;

import org.jspecify.annotations.NullMarked;
