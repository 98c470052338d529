/** The examples do what they say, and README shows the very code. */
@NullMarked
package nl.oproep.examples.embedded;

import org.jspecify.annotations.NullMarked;
