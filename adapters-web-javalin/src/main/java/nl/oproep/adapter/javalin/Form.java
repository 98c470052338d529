package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.oproep.kernel.Violation;
import org.jspecify.annotations.Nullable;

/** A form as it is shown: what was typed, what is wrong with it, and where. Immutable; hides itself in logs. */
final class Form {
    private static final Set<String> NOT_KEPT =
            Set.of("action", "formToken", Shell.TOKEN, "fax", "giveawaysConfirmed", "lang", "startFrom");

    private final Phrases p;
    private final Fields fields;
    private final List<Wrong> wrongs;
    private final String token;
    private final boolean filesLost;
    private final Map<String, String> labels;

    /** One thing that is wrong with one field, in the person's language. */
    record Wrong(String field, String message) {
        @Override
        public String toString() {
            return "Wrong[" + field + "]";
        }
    }

    /** One value that a page carries along unseen. */
    record Entry(String name, String value) {
        @Override
        public String toString() {
            return "Entry[" + name + "]";
        }
    }

    private Form(
            Phrases p, Fields fields, List<Wrong> wrongs, String token, boolean filesLost, Map<String, String> labels) {
        this.p = p;
        this.fields = fields;
        this.wrongs = wrongs;
        this.token = token;
        this.filesLost = filesLost;
        this.labels = labels;
    }

    static Form of(Phrases p, Fields fields, String token) {
        return new Form(p, fields, List.of(), token, false, Map.of());
    }

    /** The same form with what is wrong, each thing once. */
    Form with(List<Violation> violations) {
        var language = p.language();
        return new Form(
                p,
                fields,
                PageOrder.of(violations).stream()
                        .map(v -> new Wrong(v.field(), v.message(language)))
                        .distinct()
                        .toList(),
                token,
                filesLost,
                labels);
    }

    /** The same form with something that is wrong with all of it. */
    Form saying(String message) {
        return new Form(p, fields, List.of(new Wrong("", message)), token, filesLost, labels);
    }

    /** The same form with something that is wrong with this one input. */
    Form saying(String field, String message) {
        return new Form(p, fields, List.of(new Wrong(field, message)), token, filesLost, labels);
    }

    /** The same form, saying that files must be chosen again; a browser never fills them in by itself. */
    Form losingFiles() {
        return new Form(p, fields, wrongs, token, true, labels);
    }

    /** The same form, knowing what these inputs are called, by name. */
    Form labelled(Map<String, String> names) {
        return new Form(p, fields, wrongs, token, filesLost, Map.copyOf(names));
    }

    Phrases p() {
        return p;
    }

    String token() {
        return token;
    }

    boolean filesLost() {
        return filesLost;
    }

    List<Wrong> wrongs() {
        return wrongs;
    }

    String value(String name) {
        return fields.shown(name);
    }

    String lines(String name) {
        return fields.lines(name);
    }

    /** The type of an input. A browser empties a date input that holds anything but a day, so a day that could not be read stays as it was typed, as text (Q2). */
    String typed(String name, String type) {
        var value = value(name);
        return type.equals("date") && !value.isEmpty() && !value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? "text" : type;
    }

    boolean checked(String name, String value) {
        return fields.has(name, value) || (value.isEmpty() && fields.shown(name).isEmpty());
    }

    boolean bad(String name) {
        return wrongs.stream().anyMatch(w -> at(w, name));
    }

    List<String> errors(String name) {
        return wrongs.stream().filter(w -> at(w, name)).map(Wrong::message).toList();
    }

    /** A violation inside a field that is one input, {@code disciplines.0}, stands at that input. */
    private static boolean at(Wrong wrong, String name) {
        return wrong.field().equals(name)
                || (wrong.field().startsWith(name + ".")
                        && wrong.field().substring(name.length() + 1).matches("[0-9]+"));
    }

    String id(String name) {
        return "f-" + name.replace('.', '-');
    }

    boolean linked(Wrong wrong) {
        return !wrong.field().isEmpty();
    }

    String anchor(Wrong wrong) {
        return id(
                wrong.field().matches(".*\\.(options|accepts|disciplines)\\.[0-9]+|disciplines\\.[0-9]+")
                        ? wrong.field().substring(0, wrong.field().lastIndexOf('.'))
                        : wrong.field());
    }

    /** The message with the name of its field in front, for it stands far from it. */
    String summarised(Wrong wrong) {
        var name = label(wrong.field());
        return name == null ? wrong.message() : name + ": " + wrong.message();
    }

    private @Nullable String label(String field) {
        if (field.startsWith("requirements.")) {
            var row = field.replaceFirst("requirements\\.([0-9]{1,4})(\\..*)?", "$1");
            return row.equals(field) ? null : p.say("ask.number", "number", Integer.parseInt(row) + 1);
        }
        if (labels.containsKey(field)) {
            return labels.get(field);
        }
        return p.knows("field." + field) ? p.say("field." + field) : null;
    }

    /** What an input refers to for its description: the hint, the error, both, or nothing. */
    @Nullable String describedBy(String name, @Nullable String hint) {
        return describedBy(name, hint, false);
    }

    /** The same, with how long the text may be when that is told below the input. */
    @Nullable String describedBy(String name, @Nullable String hint, boolean limited) {
        var ids = new ArrayList<String>();
        if (hint != null) {
            ids.add(id(name) + "-uitleg");
        }
        if (bad(name)) {
            ids.add(id(name) + "-fout");
        }
        if (limited) {
            ids.add(id(name) + "-lengte");
        }
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** Everything that was typed, for a page that carries it along. */
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var name : fields.names()) {
            if (!NOT_KEPT.contains(name)) {
                fields.all(name).forEach(value -> entries.add(new Entry(name, value.toString())));
            }
        }
        return entries;
    }

    @Override
    public String toString() {
        return "Form[" + wrongs.size() + " wrong]";
    }
}
