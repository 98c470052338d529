package nl.oproep.fee;

import java.util.Map;
import nl.oproep.kernel.Language;
import nl.oproep.kernel.Texts;

/** The reasons of a fee in words that a candidate understands (F8). */
public final class FeeWording {
    private final Texts texts;

    private FeeWording(Texts texts) {
        this.texts = texts;
    }

    public static FeeWording in(Language language) {
        return new FeeWording(Texts.of("nl.oproep.fee.wording", language, FeeWording.class));
    }

    /** Why a line costs what it costs. */
    public String reason(FeeLine line) {
        return texts.text(
                "line." + line.reason(),
                Map.of(
                        "month", Integer.toString(line.month() + 1),
                        "days", Integer.toString(line.days()),
                        "of", Integer.toString(line.of())));
    }

    /** Why nothing is owed, or nothing more. */
    public String remark(FeeSchedule.Remark remark) {
        return texts.text("remark." + remark);
    }

    /** Why a fee cannot be worked out, and what to do. */
    public String problem(FeeProblem problem) {
        return texts.text("problem." + problem);
    }
}
