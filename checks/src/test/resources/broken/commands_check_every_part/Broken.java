package nl.oproep.response;

import jakarta.validation.constraints.NotNull;

/** A command that checks one part and forgets the other. */
record Broken(@NotNull String checked, String forgotten) {}
