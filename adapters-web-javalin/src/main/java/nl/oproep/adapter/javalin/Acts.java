package nl.oproep.adapter.javalin;

import org.jspecify.annotations.Nullable;

/**
 * What the manage page needs besides the assignment.
 *
 * @param path of the private link; never shown but in the forms of this page
 * @param done what was done just now, or null
 * @param well whether it could be done
 * @param publishable whether it waits for the poster to publish it
 */
record Acts(String path, @Nullable String done, boolean well, boolean publishable) {

    @Override
    public String toString() {
        return "Acts[hidden]";
    }
}
