package nl.oproep.examples.site;

import java.io.Console;
import java.util.Optional;

/** Whether a person sits at this process. */
final class Keyboard {

    private Keyboard() {}

    /** The console of that person, or empty when input or output is a file or a pipe. */
    static Optional<Console> present() {
        return Optional.ofNullable(System.console()).filter(Keyboard::atKeyboard);
    }

    /** From Java 22 on there is a console for a pipe, too, which can tell. */
    private static boolean atKeyboard(Console console) {
        try {
            return Console.class.getMethod("isTerminal").invoke(console) instanceof Boolean terminal && terminal;
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
