package nl.oproep.privacy;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.kernel.DataCategory;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;

/** What personal data there is, why, on which ground, how long, where, and who receives it: the register of processing activities, as code (V1, GDPR 30). A column, a part of a record or a cache that is not in it fails the build. */
public final class Inventory {
    private final PrivacyPolicies policies;
    private final List<Processing> processings;

    /** The inventory of a network with these policies. */
    public Inventory(PrivacyPolicies policies) {
        this.policies = policies;
        this.processings = Stream.of(DataCategory.values())
                .map(category -> new Processing(category, Places.of(category)))
                .filter(processing -> !processing.places().isEmpty())
                .toList();
    }

    /** All lines, in the order of the categories. */
    public List<Processing> all() {
        return processings;
    }

    /** Which category a column belongs to, for every column with personal data, under names such as {@code oproep_response.candidate_name}. */
    public Map<String, DataCategory> columns() {
        var columns = new HashMap<String, DataCategory>();
        processings.forEach(processing -> processing.places().stream()
                .filter(place -> place.kind() == Place.Kind.COLUMN)
                .forEach(place -> columns.put(place.name(), processing.category())));
        return Map.copyOf(columns);
    }

    /** The names of all places of one kind. */
    public List<String> places(Place.Kind kind) {
        return processings.stream()
                .flatMap(processing -> processing.places().stream())
                .filter(place -> place.kind() == kind)
                .map(Place::name)
                .toList();
    }

    /** The lines in words, as the register and the privacy notice show them. */
    public List<RegisterLine> register(Language language) {
        var texts = Texts.of("nl.oproep.privacy.inventory", language, Inventory.class);
        var wording = PrivacyWording.in(language, ZoneOffset.UTC);
        return processings.stream().map(line -> line(line, texts, wording)).toList();
    }

    private RegisterLine line(Processing processing, Texts texts, PrivacyWording wording) {
        var code = processing.category().code();
        var periods = new HashMap<String, String>();
        processing
                .rules()
                .forEach(rule -> periods.put(
                        rule.name(), wording.period(policies.retention().period(rule))));
        return new RegisterLine(
                processing.category(),
                wording.category(processing.category()),
                texts.text(code + ".purpose"),
                texts.text(code + ".ground"),
                texts.text(code + ".subjects"),
                texts.text(code + ".recipients"),
                texts.text(code + ".retention", periods),
                processing.places());
    }

    /** The whole register as Markdown, places and all. */
    public String markdown(Language language) {
        var texts = Texts.of("nl.oproep.privacy.inventory", language, Inventory.class);
        var head = Stream.of("category", "purpose", "ground", "subjects", "recipients", "retention", "places")
                .map(column -> texts.text("head." + column))
                .collect(Collectors.joining(" | ", "| ", " |\n"));
        return head + "| --- | --- | --- | --- | --- | --- | --- |\n"
                + register(language).stream().map(RegisterLine::markdown).collect(Collectors.joining());
    }
}
