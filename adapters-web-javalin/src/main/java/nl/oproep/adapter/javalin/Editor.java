package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.oproep.requirement.Kind;
import nl.oproep.requirement.Scale;
import org.jspecify.annotations.Nullable;

/**
 * The form for an assignment around its fields: where it goes, and its rows of requirements.
 *
 * @param action the path that the form is sent to
 * @param back the path of the page before it
 * @param editing whether it changes an assignment; otherwise it posts a new one
 * @param rows the requirements
 * @param disciplines codes and names
 * @param terms the version of the working agreements in force
 */
record Editor(
        String action, String back, boolean editing, List<Row> rows, Map<String, String> disciplines, String terms) {

    /** What can be added, in the order of the buttons: a kind, with its scale for levels. */
    static final List<String> TYPES = List.of(
            "YES_NO",
            "NUMBER",
            "DATE",
            "CHOICE",
            "CHOICES",
            "LEVEL_CEFR",
            "LEVEL_EDUCATION",
            "SHORT_TEXT",
            "LONG_TEXT");

    /**
     * One requirement.
     *
     * @param index from 0, as in the names of its inputs
     * @param type one of {@link #TYPES}
     * @param scale for levels, or null
     * @param added whether it was added just now, so that typing goes on there
     */
    record Row(int index, String type, @Nullable Scale scale, boolean added) {

        int number() {
            return index + 1;
        }
    }

    /** The rows that stand in these fields, numbered from 0; {@code added} of them was added just now, or -1. */
    static List<Row> rows(Fields fields, int added) {
        var rows = new ArrayList<Row>();
        for (int index : fields.rows("requirements")) {
            var kind = fields.shown("requirements." + index + ".kind");
            var scale = kind.equals("LEVEL") ? scale(fields.shown("requirements." + index + ".scale")) : null;
            var type = scale == null ? kind : "LEVEL_" + scale.name();
            rows.add(new Row(index, TYPES.contains(type) ? type : Kind.SHORT_TEXT.name(), scale, index == added));
        }
        return rows;
    }

    private static Scale scale(String name) {
        return name.equals(Scale.EDUCATION.name()) ? Scale.EDUCATION : Scale.CEFR;
    }

    /** The fields with an empty requirement of this type at the end. */
    static Fields added(Fields fields, String type) {
        var at = "requirements." + fields.rows("requirements").size() + ".";
        var next = fields.with(at + "importance", "MUST");
        return type.startsWith("LEVEL_")
                ? next.with(at + "kind", "LEVEL").with(at + "scale", type.substring("LEVEL_".length()))
                : next.with(at + "kind", type);
    }

    /** The fields without this requirement. */
    static Fields removed(Fields fields, int index) {
        return fields.arranged(
                "requirements",
                fields.rows("requirements").stream().filter(row -> row != index).toList());
    }

    /** The fields with this requirement one place up. */
    static Fields raised(Fields fields, int index) {
        var order = new ArrayList<>(fields.rows("requirements"));
        int place = order.indexOf(index);
        if (place > 0) {
            order.set(place, order.get(place - 1));
            order.set(place - 1, index);
        }
        return fields.arranged("requirements", order);
    }

    /** The fields with this requirement one place down. */
    static Fields lowered(Fields fields, int index) {
        var order = fields.rows("requirements");
        int place = order.indexOf(index);
        return place < 0 || place == order.size() - 1 ? fields : raised(fields, order.get(place + 1));
    }
}
