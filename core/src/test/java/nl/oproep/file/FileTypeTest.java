package nl.oproep.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypeTest {
    private static final String WORD =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    @Test
    void tellsTheAllowedTypesByTheirContent() throws IOException {
        assertThat(type("%PDF-1.7\n1 0 obj\n" + " ".repeat(5000) + "\nstartxref\n9\n%%EOF\n"))
                .contains(FileType.PDF);
        assertThat(type("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR" + "\0".repeat(50) + "IEND\u00aeB`\u0082"))
                .contains(FileType.PNG);
        assertThat(type("\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF" + "\0".repeat(50) + "\u00ff\u00d9"))
                .contains(FileType.JPEG);
        assertThat(of(docx())).contains(FileType.DOCX);
        assertThat(of(odt())).contains(FileType.ODT);
        assertThat(of("Geachte plaatser,\r\n\r\nCV – €\tmet é en 😀.".getBytes(UTF_8)))
                .contains(FileType.TXT);
        assertThat(of("Café – €".getBytes(Charset.forName("windows-1252")))).contains(FileType.TXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MZ\u0090\0\u0003\0\0\0\u0004\0",
                "\u007fELF\u0002\u0001",
                "GIF89a\u0001\0",
                "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
                "{\\rtf1 hello}",
                "<!DOCTYPE html><p>x",
                "  \n<HTML>",
                "\u00ef\u00bb\u00bf<svg xmlns='x'>",
                "hello <script>alert(1)</script>",
                "<?php echo 1;",
                "<?xml version=\"1.0\"?>",
                "#!/bin/sh\nrm -rf /",
                "%!PS-Adobe",
                "text with a \0 in it",
                "text with \u001b[31m colour",
                "\u0081 is no letter anywhere",
                "%PDF-1.7 without an end",
                "\u0089PNG\r\n\u001a\n but no header",
                "\u00ff\u00d8\u00ff",
                "PK\u0003\u0004 and nothing more",
                "PK\u0005\u0006"
            })
    void refusesEverythingElse(String content) throws IOException {
        assertThat(type(content)).isEmpty();
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(of(new byte[0])).isEmpty();
    }

    @Test
    void refusesAnArchiveThatIsNoText() throws IOException {
        assertThat(of(zip("a.txt", "hello"))).isEmpty();
        assertThat(of(zip("[Content_Types].xml", WORD, "xl/workbook.xml", "<x/>")))
                .isEmpty();
        assertThat(of(zip("META-INF/MANIFEST.MF", "Main-Class: X", "X.class", "x")))
                .isEmpty();
    }

    @Test
    void refusesMacros() throws IOException {
        assertThat(of(zip("[Content_Types].xml", WORD, "word/document.xml", "<d/>", "word/vbaProject.bin", "x")))
                .isEmpty();
        assertThat(of(zip("[Content_Types].xml", WORD, "word/document.xml", "<d/>", "WORD/VBAPROJECT.BIN", "x")))
                .isEmpty();
        assertThat(of(zip(
                        "[Content_Types].xml",
                        WORD.replace("document.main", "document.main+x")
                                + "application/vnd.ms-word.document.macroEnabled.main+xml",
                        "word/document.xml",
                        "<d/>")))
                .isEmpty();
        assertThat(of(zip(
                        "mimetype",
                        FileType.ODT.contentType(),
                        "content.xml",
                        "<d/>",
                        "Basic/Standard/Module1.xml",
                        "x")))
                .isEmpty();
    }

    @Test
    void refusesWhatOnlyTheDirectoryAtTheEndOfTheArchiveKnows() throws IOException {
        var honest = docx();
        var shown = new String(honest, ISO_8859_1);
        int directory = shown.lastIndexOf("word/document.xml");
        var hidden = shown.substring(0, directory) + "word/vbaProj.bin+" + shown.substring(directory + 17);

        assertThat(of(hidden.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void refusesAnArchiveThatWasCutOrLengthened() throws IOException {
        var honest = docx();

        for (int length = 4; length < honest.length; length += 7) {
            assertThat(of(Arrays.copyOf(honest, length))).isEmpty();
        }
        assertThat(of((new String(honest, ISO_8859_1) + "MZ and more").getBytes(ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void refusesABombQuickly() throws IOException {
        assertThat(of(zip("[Content_Types].xml", WORD, "word/document.xml", " ".repeat(20_000_000))))
                .isEmpty();
    }

    @Test
    void refusesMoreEntriesThanADocumentHas() throws IOException {
        var entries = new ArrayList<>(List.of("[Content_Types].xml", WORD, "word/document.xml", "<d/>"));
        for (int i = 0; i < 2000; i++) {
            entries.add("word/media/" + i);
            entries.add("x");
        }

        assertThat(of(zip(entries.toArray(String[]::new)))).isEmpty();
    }

    @Test
    void tellsTextOfAnyLengthWithoutTearingLettersApart() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            var long_ = "a".repeat(8190 + shift) + "😀€é".repeat(10_000);
            assertThat(of(long_.getBytes(UTF_8))).contains(FileType.TXT);
        }
    }

    @Property
    void decidesWhateverTheBytesAre(@ForAll("contents") byte[] content) throws IOException {
        var type = of(content);

        type.ifPresent(known -> assertThat(FileType.values()).contains(known));
        assertThat(of(content)).isEqualTo(type);
    }

    @Property
    void takesNoDamagedDocumentForAnythingButADocument(@ForAll("damaged") byte[] content) throws IOException {
        assertThat(of(content)).matches(type -> type.isEmpty() || type.get() == FileType.DOCX);
    }

    @Provide
    Arbitrary<byte[]> contents() {
        var beginnings = Arbitraries.of(
                        "",
                        "%PDF-",
                        "PK\u0003\u0004",
                        "\u0089PNG\r\n\u001a\n",
                        "\u00ff\u00d8\u00ff",
                        "<",
                        "PK\u0005\u0006")
                .map(beginning -> beginning.getBytes(ISO_8859_1));
        var rests = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
        return Combinators.combine(beginnings, rests).as(FileTypeTest::joined);
    }

    /** A document in which a few bytes are others. */
    @Provide
    Arbitrary<byte[]> damaged() throws IOException {
        var honest = docx();
        var places = Arbitraries.integers()
                .between(4, honest.length - 1)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
        return Combinators.combine(places, Arbitraries.bytes()).as((where, other) -> {
            var content = honest.clone();
            where.forEach(place -> content[place] = other);
            return content;
        });
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static Optional<FileType> type(String latin) throws IOException {
        return of(latin.getBytes(ISO_8859_1));
    }

    private static Optional<FileType> of(byte[] content) throws IOException {
        return FileType.of(() -> new ByteArrayInputStream(content), content.length);
    }

    private static byte[] docx() throws IOException {
        return zip("[Content_Types].xml", WORD, "word/document.xml", "<w:document>" + "tekst ".repeat(500));
    }

    private static byte[] odt() throws IOException {
        var mimetype = FileType.ODT.contentType().getBytes(ISO_8859_1);
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var first = new ZipEntry("mimetype");
            var crc = new CRC32();
            crc.update(mimetype);
            first.setMethod(ZipEntry.STORED);
            first.setSize(mimetype.length);
            first.setCrc(crc.getValue());
            zip.putNextEntry(first);
            zip.write(mimetype);
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write("<office:document/>".getBytes(UTF_8));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(UTF_8));
            }
        }
        return out.toByteArray();
    }
}
