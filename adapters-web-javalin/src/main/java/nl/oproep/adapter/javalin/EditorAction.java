package nl.oproep.adapter.javalin;

import org.jspecify.annotations.Nullable;

/**
 * A button of the form that changes the form itself, and keeps everything typed.
 *
 * @param fields as they are now
 * @param added the number of the requirement that was added, or -1
 */
record EditorAction(Fields fields, int added) {
    private static final int MOST = 40;

    /** What the form becomes by this button; null when the button is not one of these. */
    static @Nullable EditorAction apply(String action, Fields fields, Phrases p) {
        int colon = action.indexOf(':');
        var verb = colon < 0 ? action : action.substring(0, colon);
        var what = colon < 0 ? "" : action.substring(colon + 1);
        return switch (verb) {
            case "edit" -> new EditorAction(fields, -1);
            case "add" -> added(fields, what);
            case "remove" -> new EditorAction(Editor.removed(fields, number(what)), -1);
            case "up" -> new EditorAction(Editor.raised(fields, number(what)), -1);
            case "down" -> new EditorAction(Editor.lowered(fields, number(what)), -1);
            case "start" -> common(fields, p);
            default -> null;
        };
    }

    private static EditorAction added(Fields fields, String type) {
        int rows = fields.rows("requirements").size();
        return Editor.TYPES.contains(type) && rows < MOST
                ? new EditorAction(Editor.added(fields, type), rows)
                : new EditorAction(fields, -1);
    }

    private static EditorAction common(Fields fields, Phrases p) {
        int rows = fields.rows("requirements").size();
        var next = CommonRequirements.added(fields, fields.shown("startFrom"), p);
        return new EditorAction(next, next.rows("requirements").size() > rows ? rows : -1);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : -1;
    }
}
