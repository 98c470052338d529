package nl.oproep.adapter.javalin;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A line of a table in the back office. Hides itself in logs. */
record Row(List<Cell> cells) {

    /** One cell, perhaps with a link. */
    record Cell(String text, @Nullable String link) {
        @Override
        public String toString() {
            return "Cell[hidden]";
        }
    }

    static Row of(Cell... cells) {
        return new Row(List.of(cells));
    }

    static Row of(String... texts) {
        return new Row(Stream.of(texts).map(Row::text).toList());
    }

    static Cell text(String text) {
        return new Cell(text, null);
    }

    static Cell link(String text, String link) {
        return new Cell(text, link);
    }

    @Override
    public String toString() {
        return "Row[hidden]";
    }
}
