package nl.oproep.adapter.javalin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Requirements that assignments in a discipline often have, to start from. What they say stands in the message files; whoever posts changes or removes them like any other. */
final class CommonRequirements {
    private static final List<Common> ALWAYS = List.of(
            new Common("years", "NUMBER", "MUST", Map.of("min", "5")),
            new Common("available", "DATE", "MUST", Map.of()),
            new Common("dutch", "LEVEL", "MUST", Map.of("scale", "CEFR", "atLeast", "C1")));
    private static final List<Common> AT_THE_END = List.of(
            new Common("education", "LEVEL", "WISH", Map.of("scale", "EDUCATION", "atLeast", "HBO")),
            new Common("approach", "LONG_TEXT", "MUST", Map.of()));
    private static final Common PACKAGE = new Common("package", "CHOICE", "WISH", Map.of());
    private static final Common TECHNIQUES = new Common("techniques", "SHORT_TEXT", "MUST", Map.of());
    private static final Common ENGLISH =
            new Common("english", "LEVEL", "WISH", Map.of("scale", "CEFR", "atLeast", "B2"));
    private static final Common TEAM = new Common("team", "NUMBER", "WISH", Map.of("whole", "true"));
    private static final Common SECTORS = new Common("sectors", "CHOICES", "WISH", Map.of());
    private static final Map<String, List<Common>> BY_DISCIPLINE = Map.ofEntries(
            Map.entry("GENERAL_MANAGEMENT", List.of(TEAM, SECTORS)),
            Map.entry("FINANCE", List.of(yes("accountant"), PACKAGE)),
            Map.entry("HR", List.of(yes("reorganisation"), SECTORS)),
            Map.entry("IT", List.of(TECHNIQUES, ENGLISH)),
            Map.entry("PROJECT_MANAGEMENT", List.of(yes("method"), TEAM)),
            Map.entry("OPERATIONS", List.of(yes("lean"), TEAM)),
            Map.entry("PROCUREMENT", List.of(yes("tendering"), SECTORS)),
            Map.entry("LOGISTICS", List.of(yes("lean"), PACKAGE)),
            Map.entry("MARKETING", List.of(TECHNIQUES, SECTORS)),
            Map.entry("SALES", List.of(SECTORS, ENGLISH)),
            Map.entry("LEGAL", List.of(yes("lawyer"), ENGLISH)),
            Map.entry("ENGINEERING", List.of(TECHNIQUES, yes("safety"))),
            Map.entry("CONSTRUCTION", List.of(yes("safety"), TECHNIQUES)),
            Map.entry("HEALTHCARE", List.of(yes("register"), yes("conduct"))),
            Map.entry("EDUCATION", List.of(yes("qualified"), yes("conduct"))),
            Map.entry("GOVERNMENT", List.of(yes("council"), SECTORS)));

    /** How many requirements an assignment can have. */
    private static final int MOST = 40;

    private CommonRequirements() {}

    /**
     * One of them.
     *
     * @param name in the keys of the message files
     * @param kind of requirement
     * @param importance {@code MUST} or {@code WISH}
     * @param more further fields of it
     */
    record Common(String name, String kind, String importance, Map<String, String> more) {}

    private static Common yes(String name) {
        return new Common(name, "YES_NO", "WISH", Map.of("accepts", "true"));
    }

    /** Those of a discipline; of one that we do not know, those that are always asked. */
    static List<Common> of(String discipline) {
        return Stream.of(ALWAYS, BY_DISCIPLINE.getOrDefault(discipline, List.of()), AT_THE_END)
                .flatMap(List::stream)
                .toList();
    }

    /** The fields with those of this discipline at the end, but for what is asked already. */
    static Fields added(Fields fields, String discipline, Phrases p) {
        var next = fields;
        var asked = new ArrayList<String>();
        for (int row : fields.rows("requirements")) {
            asked.add(fields.shown("requirements." + row + ".label").strip());
        }
        for (var common : of(discipline)) {
            var label = p.say("common." + common.name());
            if (!asked.contains(label) && next.rows("requirements").size() < MOST) {
                next = with(next, common, label, p);
            }
        }
        return next;
    }

    private static Fields with(Fields fields, Common common, String label, Phrases p) {
        var at = "requirements." + fields.rows("requirements").size() + ".";
        var next = fields.with(at + "kind", common.kind())
                .with(at + "importance", common.importance())
                .with(at + "label", label);
        for (var field : common.more().entrySet()) {
            next = next.with(at + field.getKey(), field.getValue());
        }
        if (common.kind().equals("NUMBER")) {
            next = next.with(at + "unit", p.say("common." + common.name() + ".unit"));
        }
        return common.kind().startsWith("CHOICE")
                ? next.with(
                        at + "options",
                        List.of(p.say("common." + common.name() + ".options").split(" \\| ", -1)))
                : next;
    }
}
