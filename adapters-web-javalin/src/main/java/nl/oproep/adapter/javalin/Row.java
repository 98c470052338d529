package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table in the back office. Hides itself in logs. */
record Row(List<Cell> cells) {

    /**
     * One cell.
     *
     * @param text what it says
     * @param link where it leads, or null
     * @param css the class of the text: a tag, or nothing
     * @param column the class of the cell: {@code num} for figures, {@code fit} for what is not to be broken
     * @param beside what else stands in it, or null
     */
    record Cell(
            String text,
            @Nullable String link,
            String css,
            String column,
            @Nullable Cell beside) {

        /** The same with something beside it. */
        Cell and(Cell other) {
            return new Cell(text, link, css, column, beside == null ? other : beside.and(other));
        }

        /** The same as a tag. */
        Cell tagged(String kind) {
            return new Cell(text, link, kind, column, beside);
        }

        @Override
        public String toString() {
            return "Cell[hidden]";
        }
    }

    Row {
        cells = List.copyOf(cells);
    }

    static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }

    static Row of(String... texts) {
        return new Row(Stream.of(texts).map(Row::text).toList());
    }

    static Cell text(String text) {
        return new Cell(text, null, "", "", null);
    }

    static Cell link(String text, String link) {
        return new Cell(text, link, "", "", null);
    }

    /** What is not to be broken over lines, such as a date. */
    static Cell fit(String text) {
        return new Cell(text, null, "", "fit", null);
    }

    /** A figure. */
    static Cell number(String text) {
        return new Cell(text, null, "", "num", null);
    }

    /** A reference or a name of a machine. */
    static Cell code(String text) {
        return new Cell(text, null, "mono small", "", null);
    }

    @Override
    public String toString() {
        return "Row[hidden]";
    }
}
