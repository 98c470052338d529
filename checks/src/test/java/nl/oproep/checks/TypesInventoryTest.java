package nl.oproep.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.oproep.privacy.Inventory;
import nl.oproep.privacy.Place;
import nl.oproep.privacy.PrivacyPolicies;
import nl.oproep.privacy.Processing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of what carries and keeps personal data say what there is, no more and no less, and mean what the inventory means (V1, V4). */
class TypesInventoryTest {
    private static final JavaClasses SHIPPED = House.shipped();
    private static final Inventory INVENTORY = new Inventory(PrivacyPolicies.STANDARD);

    @Test
    void theTableOfCarriersNamesNothingThatIsGone() {
        var there = new TreeMap<String, Object>();
        Carriers.ALL.keySet().stream()
                .filter(SHIPPED::contain)
                .forEach(name -> there.put(name, new TreeSet<>(Carrying.parts(SHIPPED.get(name)))));

        var named = new TreeMap<String, Object>();
        Carriers.ALL.forEach((name, carrier) -> named.put(name, new TreeSet<>(carrier.parts())));
        assertThat(named).isEqualTo(there);
    }

    @Test
    void theTablesOfWhatKeepsNameNothingThatIsGone() {
        var there = SHIPPED.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(Keeping::keeps)
                .map(field -> field.getOwner().getName() + '.' + field.getName())
                .toList();

        assertThat(there).containsAll(Caches.ALL.keySet()).containsAll(Passing.ALL.keySet());
    }

    @Test
    void everyCategoryOfACarrierHasALineInTheInventory() {
        var lines = INVENTORY.all().stream().map(Processing::category).toList();

        assertThat(Carriers.ALL.values().stream().map(Carrier::category).filter(Objects::nonNull))
                .isSubsetOf(lines);
    }

    @Test
    void theInventoryNamesEveryCacheUnderItsCategoryAndNoOther() {
        var caches = Caches.ALL.values().stream()
                .map(keeper -> keeper.category() + " " + keeper.place())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(caches)
                .isEqualTo(INVENTORY.all().stream()
                        .flatMap(TypesInventoryTest::caches)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void whoeverIsInNoCategorySaysWhy() {
        assertThat(Carriers.ALL.values())
                .allMatch(carrier ->
                        carrier.category() != null || !carrier.reason().isBlank());
    }

    @Test
    void aNewRecordIsSeenAndANewPartOfAKnownOneToo(@TempDir Path folder) throws Exception {
        assertThat(broken(0, folder))
                .satisfiesExactlyInAnyOrder(
                        wrong -> assertThat(wrong).contains("response.Broken carries [phone]"),
                        wrong -> assertThat(wrong).contains("response.Candidate carries [motivation]"));
    }

    @Test
    void everyWayOfKeepingIsSeen(@TempDir Path folder) throws Exception {
        assertThat(broken(1, folder))
                .extracting(line -> line.substring(0, line.indexOf(' ')).replaceFirst(".*\\.", ""))
                .containsExactlyInAnyOrderElementsOf(
                        List.of("byName", "pages", "ofThread", "last", "onlyOne", "gathered", "anything", "locked"));
    }

    /** What the rule at this place says of its broken examples. */
    private static List<String> broken(int place, Path folder) throws Exception {
        var rule = KeepingRules.all().get(place);
        return rule.rule()
                .evaluate(Broken.compiled(rule.name(), folder))
                .getFailureReport()
                .getDetails();
    }

    private static Stream<String> caches(Processing processing) {
        return processing.places().stream()
                .filter(place -> place.kind() == Place.Kind.CACHE)
                .map(place -> processing.category() + " " + place.name());
    }
}
