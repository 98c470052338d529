package nl.oproep.response;

/** Names of files that are safe to show and to save (R8). */
final class FileName {
    private FileName() {}

    /** A safe name made of a hostile one. */
    static String safe(String name, FileType type) {
        var stem = name.replaceAll("[^A-Za-z0-9-]+", "-");
        return (stem.isBlank() ? "bijlage" : stem.substring(0, Math.min(60, stem.length()))) + '.' + type.extension();
    }
}
