/**
 * What every port promises, as tests to extend, and fixtures that read as phrases.
 *
 * <p>Who writes a store extends each contract once and hands it an empty one; who tests an application takes {@link nl.oproep.testkit.InMemoryStore} and {@link nl.oproep.testkit.Mailbox}.
 */
@NullMarked
package nl.oproep.testkit;

import org.jspecify.annotations.NullMarked;
