package nl.oproep.checks;

import com.tngtech.archunit.lang.ArchRule;

/**
 * A rule under the name that its broken example carries.
 *
 * @param name also the folder in {@code src/test/resources/broken} with code that breaks it
 * @param rule what must hold
 */
record Rule(String name, ArchRule rule) {}
