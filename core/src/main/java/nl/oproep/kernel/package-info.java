/** The words every room speaks: addresses, languages, violations, secrets. */
@NullMarked
package nl.oproep.kernel;

import org.jspecify.annotations.NullMarked;
