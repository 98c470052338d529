/** What every port promises, as tests to extend, and fixtures that read as phrases. */
@NullMarked
package nl.oproep.testkit;

import org.jspecify.annotations.NullMarked;
