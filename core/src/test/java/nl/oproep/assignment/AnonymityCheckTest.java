package nl.oproep.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.Giveaway.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymityCheckTest {
    private static final PosterDetails KANARIE = new PosterDetails(
            "Kanarie Opdrachtgever B.V.",
            "mw. drs. Anna van der Veldkanarie",
            "geheim-plaatser@opdrachtgever-kanarie.nl",
            "06-00424242",
            "https://www.kanarie-werk.example/over-ons");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geheim-plaatser@opdrachtgever-kanarie.nl",
                "Mail GEHEIM-PLAATSER@OPDRACHTGEVER-KANARIE.NL.",
                "geheim-plaatser (at) opdrachtgever-kanarie punt nl",
                "geheim-plaatser[at]opdrachtgever-kanarie[dot]nl",
                "geheim-plaatser apenstaartje opdrachtgever-kanarie.nl",
                "geheim-plaatser @ opdrachtgever-kanarie . nl",
                "g e h e i m - p l a a t s e r @ o p d r a c h t g e v e r - k a n a r i e . n l",
                "geheim-\u200bplaatser@op\u00addrachtgever-kanarie\u2060.nl",
                "ｇｅｈｅｉｍ－ｐｌａａｔｓｅｒ＠ｏｐｄｒａｃｈｔｇｅｖｅｒ－ｋａｎａｒｉｅ．ｎｌ",
                "geheim-plaatser&#64;opdrachtgever-kanarie&#x2e;nl",
                "geheim-plaatser&amp;commat;opdrachtgever-kanarie&period;nl",
                "mailto:geheim-plaatser%40opdrachtgever-kanarie.nl",
                "gehеim-plааtser@opdrachtgever-kanarie.nl"
            })
    void findsTheAddressHoweverItIsSpelledOut(String text) {
        assertThat(kinds(text)).containsExactly(Kind.EMAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Zie opdrachtgever-kanarie.nl",
                "https://jobs.opdrachtgever-kanarie.nl/vacature?id=3",
                "piet@opdrachtgever-kanarie.nl",
                "opdrachtgever-kanarie (punt) nl"
            })
    void findsTheDomainWithWhateverIsInFrontOfIt(String text) {
        assertThat(kinds(text)).contains(Kind.DOMAIN);
    }

    @Test
    void findsTheSite() {
        assertThat(kinds("Lees meer op www.kanarie-werk.example.")).containsExactly(Kind.WEBSITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06-00424242",
                "0600424242",
                "06 00 42 42 42",
                "06.0042.4242",
                "06/00424242",
                "+31 6 00424242",
                "+31 (0)6 - 00 42 42 42",
                "0031600424242",
                "(+31)600424242",
                "tel:+31600424242",
                "０６－００４２４２４２",
                "06\u00a000\u00a0424242",
                "06\u201300424242"
            })
    void findsThePhoneNumberInAnyNotation(String text) {
        assertThat(kinds("Bel " + text + " voor meer.")).containsExactly(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+31612345678", "+31 6 12 34 56 78", "0031 6 12345678", "06-12345678", "31612345678"})
    void takesAnyNotationOfThePhoneNumberFromThePoster(String phone) {
        var poster = new PosterDetails(null, "Jo", null, phone, null);

        assertThat(AnonymityCheck.find(poster, Map.of("text", "bel 06 1234 5678")))
                .extracting(Giveaway::kind)
                .containsExactly(Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"106-00424242", "06-004242421", "2006-0042-424", "KB 600424", "€ 600.424,24"})
    void takesNoOtherNumberForThePhoneNumber(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bij Kanarie Opdrachtgever werkt u",
                "KANARIE-OPDRACHTGEVER",
                "KanarieOpdrachtgever",
                "Kanárie Opdrachtgever's team",
                "kanarie opdrachtgever bv"
            })
    void findsTheOrganisationWithoutItsLegalForm(String text) {
        assertThat(kinds(text)).containsExactly(Kind.ORGANISATION);
    }

    @ParameterizedTest
    @CsvSource({
        "Stichting De Zonnesteen,bij de zonnesteen",
        "Pinksterbloem N.V.,Pinksterbloem",
        "Coöperatie Hooikar U.A.,hooikar",
        "Jansma & Zonen VOF,Jansma en zonen",
        "Jansma en Zonen,jansma & Zonen",
        "Gemeente Utrecht,de gemeente Utrecht",
        "KPN,bij KPN",
        "A.C.M.E. Holding B.V.,Acme"
    })
    void findsNamesInTheFormsThatPeopleUse(String organisation, String text) {
        var poster = new PosterDetails(organisation, null, null, null, null);

        assertThat(AnonymityCheck.find(poster, Map.of("text", text)))
                .extracting(Giveaway::kind)
                .containsExactly(Kind.ORGANISATION);
    }

    @ParameterizedTest
    @CsvSource({
        "Zorg B.V.,ervaring in de zorg",
        "Gemeente Utrecht,standplaats Utrecht bij een gemeente",
        "KPN,een kpn",
        "IT,ervaring in IT",
        "Interim Professionals,wij zoeken interim professionals",
        "Kanarie,de kanariepiet zingt",
        "Randstad,in de Randstad"
    })
    void takesNoOrdinaryWordForTheOrganisation(String organisation, String text) {
        var poster = new PosterDetails(organisation, null, null, null, null);

        assertThat(AnonymityCheck.find(poster, Map.of("text", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Vraag naar Anna van der Veldkanarie",
                "mevrouw Van der Veldkanarie",
                "VELDKANARIE",
                "Veldkanarie, Anna",
                "A. v.d. Veldkanarie"
            })
    void findsTheContact(String text) {
        assertThat(kinds(text)).containsOnly(Kind.CONTACT).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan Bakker,Jan Bakker",
        "Jan Bakker,de heer Bakker",
        "J. de Boer,vraag naar De Boer",
        "Piet van 't Hof,van 't Hof",
        "Sanne O'Brien,o’brien",
        "Els Smit-Pieterse,Smit - Pieterse",
        "'Jansma, Piet',Jansma",
        "Klaas,Klaas"
    })
    void findsNamesOfPeopleInTheFormsThatPeopleUse(String contact, String text) {
        var poster = new PosterDetails(null, contact, null, null, null);

        assertThat(AnonymityCheck.find(poster, Map.of("text", text)))
                .extracting(Giveaway::kind)
                .containsExactly(Kind.CONTACT);
    }

    @ParameterizedTest
    @CsvSource({
        "Jan Bakker,ervaring als bakker",
        "J. de Boer,wij zoeken een boer",
        "Piet de Groot,een groot project",
        "Afdeling Inkoop,u werkt op de afdeling inkoop",
        "Jan,januari",
        "HR,HR-adviseur"
    })
    void takesNoOrdinaryWordForTheContact(String contact, String text) {
        var poster = new PosterDetails(null, contact, null, null, null);

        assertThat(AnonymityCheck.find(poster, Map.of("text", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KvK 12345678",
                "kvk-nummer: 12 34 56 78",
                "K.v.K. nr. 12345678",
                "Kamer van Koophandel: 12345678",
                "12345678 (KvK)"
            })
    void findsAnyKvkNumber(String text) {
        assertThat(kinds(text)).containsExactly(Kind.KVK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NL91ABNA0417164300", "NL91 ABNA 0417 1643 00", "iban nl91abna0417164300.", "BE68 5390 0754 7034"
            })
    void findsAnyBankAccount(String text) {
        assertThat(kinds(text)).containsExactly(Kind.IBAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NL92ABNA0417164300", "Kvk gevraagd", "12345678", "NL 2027 week 12 dag 3"})
    void takesNoOtherNumberForAnAccountOrRegistration(String text) {
        assertThat(kinds(text)).isEmpty();
    }

    @Test
    void leavesTheDomainAloneAtWhichAnybodyCanHaveAnAddress() {
        var poster = new PosterDetails(null, "Jo", "kees.p@gmail.com", null, "https://www.linkedin.com/in/kees-p/");

        assertThat(find(poster, "Stuur naar iets@gmail.com of linkedin.com, ook skees.p@gmail.com"))
                .isEmpty();
        assertThat(find(poster, "KEES.P@gmail.com")).extracting(Giveaway::kind).containsExactly(Kind.EMAIL);
        assertThat(find(poster, "linkedin.com/in/kees-p"))
                .extracting(Giveaway::kind)
                .containsExactly(Kind.WEBSITE);
    }

    @Test
    void leavesTheEndOfASentenceAlone() {
        var poster = new PosterDetails(null, "Jo", "a@it.nl", null, null);

        assertThat(find(poster, "Ervaring met it. NL is de voertaal.")).isEmpty();
        assertThat(find(poster, "zie it.nl")).extracting(Giveaway::kind).containsExactly(Kind.DOMAIN);
    }

    @Test
    void findsADomainWithOtherLettersInBothItsForms() {
        var poster = new PosterDetails(null, "Jo", "jo@bücher-ei.nl", null, null);

        assertThat(find(poster, "bücher-ei.nl")).hasSize(1);
        assertThat(find(poster, java.net.IDN.toASCII("bücher-ei.nl"))).hasSize(1);
    }

    @Test
    void saysWhereInTheSuppliedTextSomethingStands() {
        var text = "😀 Bel &eacute;&eacute;n keer +31 (0)6 0042 4242, of mail.";

        var found = AnonymityCheck.find(KANARIE, Map.of("requirements.0.label", text));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).field()).isEqualTo("requirements.0.label");
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo("+31 (0)6 0042 4242");
    }

    @Test
    void findsEverythingAtOnce() {
        var found = find(
                KANARIE,
                "Kanarie Opdrachtgever zoekt. Bel 06-00424242 of mail geheim-plaatser@opdrachtgever-kanarie.nl, KvK 12345678.");

        assertThat(found)
                .extracting(Giveaway::kind)
                .containsExactly(Kind.ORGANISATION, Kind.PHONE, Kind.EMAIL, Kind.KVK);
    }

    @Test
    void takesNoWordsForABankAccountThatHappenToAddUp() {
        assertThat(kinds("IT. 32 start: 020-1234567 voor info@elders.example")).isEmpty();
        assertThat(kinds("IT 60 X054 2811 1010 0000 0123 456")).containsExactly(Kind.IBAN);
    }

    @Test
    void comesToAnEndWhateverIsSupplied() {
        var hostile = List.of(
                "@",
                "0",
                "a ",
                "acme.nl.",
                "&amp;",
                "&#",
                "k.v.k. ",
                "06-",
                "\ufdfa",
                "NL91",
                " at ",
                "(",
                "\u200b",
                "kanarie ");
        var poster = new PosterDetails("a a a a a a a a", "Aa aa aaa", "a@acme.nl", "000000000", "acme.nl");

        for (var piece : hostile) {
            var text = piece.repeat(20_000 / piece.length());
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofMinutes(2), () -> AnonymityCheck.find(poster, Map.of("text", text)), piece);
        }
    }

    private static List<Kind> kinds(String text) {
        return find(KANARIE, text).stream().map(Giveaway::kind).toList();
    }

    private static List<Giveaway> find(PosterDetails poster, @Nullable String text) {
        return AnonymityCheck.find(poster, Map.of("text", text == null ? "" : text));
    }
}
