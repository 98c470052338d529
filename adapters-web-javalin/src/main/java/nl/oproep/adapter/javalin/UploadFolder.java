package nl.oproep.adapter.javalin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder for uploads in flight: readable by this process only, and empty at start, whatever an earlier crash left in it (R8). */
final class UploadFolder {
    private UploadFolder() {}

    static void prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            }
            try (var left = Files.newDirectoryStream(folder, "upload*")) {
                for (var file : left) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder for uploads cannot be made private and empty: " + folder, e);
        }
    }
}
