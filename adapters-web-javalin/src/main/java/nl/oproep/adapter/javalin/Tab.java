package nl.oproep.adapter.javalin;

/**
 * One of several lists on a page.
 *
 * @param label what it is called, with how many there are
 * @param link the way to it
 * @param current whether it is the one that is shown
 */
record Tab(String label, String link, boolean current) {}
