package nl.oproep.file;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "CV Anna de Vries.pdf,CV Anna de Vries.pdf",
        "CV.PDF,CV.pdf",
        "brochure.pdf.exe,brochure.pdf",
        "../../etc/passwd,passwd.pdf",
        "C:\\Users\\Anna\\cv.doc,cv.pdf",
        "CON,bijlage-CON.pdf",
        "nul.txt,bijlage-nul.pdf",
        "'aux .x.pdf',bijlage-aux.pdf",
        "...,bijlage.pdf",
        "'',bijlage.pdf",
        ".htaccess,bijlage.pdf",
        "één–twee 😀.pdf,één–twee 😀.pdf",
        "'a\u202efdp.exe',a fdp.pdf",
        "'a\r\nBcc: x.pdf',a Bcc x.pdf",
        "a\"b<c>.pdf,a b c.pdf",
        "v1.2 definitief,v1.2 definitief.pdf"
    })
    void makesASafeNameOfAnyName(String hostile, String safe) {
        assertThat(FileName.safe(hostile, FileType.PDF)).isEqualTo(safe);
    }

    @Property
    void isAlwaysSafe(@ForAll("names") String hostile, @ForAll FileType type) {
        var safe = FileName.safe(hostile, type);

        assertThat(safe).hasSizeLessThanOrEqualTo(100).endsWith('.' + type.extension());
        assertThat(safe)
                .matches("[^\\p{C}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]+")
                .doesNotStartWith(".")
                .doesNotStartWith(" ");
        assertThat(safe.substring(0, safe.lastIndexOf('.')))
                .isNotBlank()
                .doesNotEndWith(".")
                .doesNotEndWith(" ");
        assertThat(safe.replaceFirst("[. ].*", "")).doesNotMatch("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]");
    }

    @Provide
    Arbitrary<String> names() {
        var pieces = Arbitraries.of(
                "CON",
                "nul",
                "com1",
                ".",
                "..",
                "/",
                "\\",
                " ",
                "\u202e",
                "\u0000",
                "\r\n",
                "é",
                "😀",
                "pdf",
                "exe",
                "\"",
                "a",
                "-",
                "\ud83d",
                "LPT9",
                "%00",
                "\u2028",
                "x".repeat(90));
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(12).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(300));
    }
}
