package nl.oproep.placement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ATU13585627",
                "BE0428759497",
                "DE136695976",
                "DK13585628",
                "EE100931558",
                "EL094259216",
                "FI20774740",
                "FR40303265045",
                "FR83404833048",
                "HR33392005961",
                "HU12892312",
                "IT00743110157",
                "LU15027442",
                "MT11679112",
                "NL004495445B01",
                "NL000099998B57",
                "PL8567346215",
                "PT501964843",
                "SE123456789701",
                "SI50223054",
                "SK2022749619"
            })
    void isSoundWithItsCheckDigitsAndNotWithAnyOtherDigitInTheirPlace(String number) {
        assertThat(VatId.parse(number)).isPresent();
        int last = number.startsWith("NL") ? 10 : number.startsWith("SE") ? 11 : number.length() - 1;
        char digit = number.charAt(last);
        for (char other = '0'; other <= '9'; other++) {
            var changed = number.substring(0, last) + other + number.substring(last + 1);
            if (other != digit && !checkedBySomethingElse(changed)) {
                assertThat(VatId.parse(changed)).as(changed).isEmpty();
            }
        }
    }

    /** A Dutch number may pass by either of two tests, so that one changed digit may make a sound number of the other kind. */
    private static boolean checkedBySomethingElse(String number) {
        return number.startsWith("NL") && VatId.parse(number).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BG999999999",
                "CY00532445O",
                "CZ12345679",
                "ESB58378431",
                "IE6433435F",
                "LT119511515",
                "LV40003009497",
                "RO24736200"
            })
    void isSoundByItsFormWhereItsCountryHasNoSimpleCheck(String number) {
        assertThat(VatId.parse(number)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "NL",
                "NL123456789B01",
                "NL12345678B01",
                "GB980780684",
                "US123456789",
                "XX1",
                "DE000000000",
                "BE0428759498"
            })
    void anythingElseIsNone(String typed) {
        assertThat(VatId.parse(typed)).isEmpty();
    }

    @Test
    void isReadAsPeopleTypeItAndHidesItselfWhenPrinted() {
        var id = VatId.parse(" nl 0044.95.445-b01 ").orElseThrow();

        assertThat(id.value()).isEqualTo("NL004495445B01");
        assertThat(id.country()).isEqualTo("NL");
        assertThat(VatId.parse("EL094259216").orElseThrow().country()).isEqualTo("GR");
        assertThat(id.toString()).doesNotContain("0044");
    }
}
