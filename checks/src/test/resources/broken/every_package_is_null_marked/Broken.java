package nl.oproep.unmarked;

/** In a package that says nothing about null. */
final class Broken {}
