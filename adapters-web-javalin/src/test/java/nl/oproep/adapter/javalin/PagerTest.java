package nl.oproep.adapter.javalin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import nl.oproep.kernel.Language;
import org.junit.jupiter.api.Test;

/** From every page of a list one can go on and back, and to the beginning. */
class PagerTest {
    private static final Phrases NL = new Phrases(Language.NL, ZoneOffset.UTC);
    private static final Phrases EN = new Phrases(Language.EN, ZoneOffset.UTC);

    @Test
    void theFirstPageLeadsOn() {
        var pager = Pager.of(NL, "/lijst", new Paged(1, 25), 60);

        assertThat(pager.first()).isNull();
        assertThat(pager.previous()).isNull();
        assertThat(pager.next()).isEqualTo("/lijst?page=2");
        assertThat(pager.place()).isEqualTo("Bladzijde 1 van 3 · 60 in totaal");
    }

    @Test
    void theSecondPageLeadsBackToTheOneAddressOfTheFirst() {
        var pager = Pager.of(NL, "/lijst?state=OPEN", new Paged(2, 25), 60);

        assertThat(pager.first()).isNull();
        assertThat(pager.previous()).isEqualTo("/lijst?state=OPEN");
        assertThat(pager.next()).isEqualTo("/lijst?state=OPEN&page=3");
    }

    @Test
    void furtherOnTheBeginningIsOneStepAway() {
        var last = Pager.of(EN, "/lijst", new Paged(3, 25), 60);
        var beyond = Pager.of(NL, "/lijst", new Paged(9, 25), 60);

        assertThat(last.first()).isEqualTo("/lijst?lang=en");
        assertThat(last.previous()).isEqualTo("/lijst?page=2&lang=en");
        assertThat(last.next()).isNull();
        assertThat(beyond.previous()).isEqualTo("/lijst?page=3");
        assertThat(beyond.first()).isEqualTo("/lijst");
    }

    @Test
    void whatFitsOnOnePageOnlySaysHowManyThereAre() {
        var pager = Pager.of(NL, "/lijst", new Paged(1, 25), 25);

        assertThat(pager.single()).isTrue();
        assertThat(pager.place()).isEqualTo("25 in totaal");
    }

    @Test
    void soFarThatOneGoesOnFromTheLastTheBeginningIsOneStepAwayToo() {
        var pager = Pager.beyond(NL, "/lijst?before=7", new Paged(1, 25), 90_000, "/lijst", "/lijst?before=3");
        var end = Pager.beyond(NL, "/lijst?before=3", new Paged(2, 25), 90_000, "/lijst", null);

        assertThat(pager.first()).isEqualTo("/lijst");
        assertThat(pager.previous()).isNull();
        assertThat(pager.next()).isEqualTo("/lijst?before=3");
        assertThat(end.previous()).isEqualTo("/lijst?before=3");
        assertThat(end.next()).isNull();
        assertThat(end.place()).isEqualTo("90.000 in totaal");
    }
}
