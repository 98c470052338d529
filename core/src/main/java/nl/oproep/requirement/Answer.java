package nl.oproep.requirement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What a candidate answered to one requirement, in the form that its kind asks. Hides itself in logs. */
public sealed interface Answer {

    /** Yes or no. */
    record YesNo(boolean value) implements Answer {
        @Override
        public String toString() {
            return "YesNo[hidden]";
        }
    }

    /** A whole or decimal number, as typed. */
    record Quantity(BigDecimal value) implements Answer {
        @Override
        public String toString() {
            return "Quantity[hidden]";
        }
    }

    /** A day. */
    record Day(LocalDate value) implements Answer {
        @Override
        public String toString() {
            return "Day[hidden]";
        }
    }

    /** One option, or a level of a scale. */
    record One(String value) implements Answer {
        @Override
        public String toString() {
            return "One[hidden]";
        }
    }

    /** Several options, each once, in the order of the requirement. */
    record Several(List<String> values) implements Answer {
        public Several {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return "Several[hidden]";
        }
    }

    /** Free text, code point for code point as typed. */
    record Text(String value) implements Answer {
        @Override
        public String toString() {
            return "Text[hidden]";
        }
    }
}
