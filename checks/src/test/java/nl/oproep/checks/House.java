package nl.oproep.checks;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the rules look at: everything that is shipped, and the tests of all modules. */
final class House {
    private House() {}

    /** All classes that are shipped, of all modules. */
    static JavaClasses shipped() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(Rooms.ROOT);
    }

    /** All classes that are shipped and the tests of every module but this one. */
    static JavaClasses shippedAndTests() {
        var importer = new ClassFileImporter();
        var paths = Rooms.MODULES.stream()
                .flatMap(module -> Stream.of("classes", "test-classes")
                        .map(kind -> root().resolve(module).resolve("target").resolve(kind)))
                .filter(Files::isDirectory)
                .toList();
        return importer.importPaths(paths);
    }

    /** The root of the repository, whether the tests are started there or in this module. */
    static Path root() {
        var here = Path.of("").toAbsolutePath();
        return Files.isRegularFile(here.resolve("bom/pom.xml")) ? here : here.resolveSibling("");
    }
}
