package nl.oproep.adapter.javalin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.oproep.assignment.ManagedAssignment;
import nl.oproep.assignment.Profile;
import nl.oproep.assignment.PublishedAssignment;
import nl.oproep.board.BoardEntry;
import nl.oproep.mail.DeliveryStatus;
import nl.oproep.requirement.Answer;
import nl.oproep.requirement.Choice;
import nl.oproep.requirement.Choices;
import nl.oproep.requirement.Criterion;
import nl.oproep.requirement.Dated;
import nl.oproep.requirement.Level;
import nl.oproep.requirement.Numeric;
import nl.oproep.requirement.Requirement;
import nl.oproep.requirement.YesNo;
import nl.oproep.response.Response;
import org.jspecify.annotations.Nullable;

/** What the JSON API shows, with the names of the contract. Days are ISO 8601; absent is null. */
final class Views {
    private Views() {}

    static Map<String, @Nullable Object> assignment(PublishedAssignment assignment, boolean respondable) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("reference", assignment.reference().value());
        view.put("state", respondable ? "OPEN" : "CLOSED");
        profile(view, assignment.profile());
        view.put("publishedAt", assignment.publishedAt().toString());
        return view;
    }

    private static void profile(Map<String, @Nullable Object> view, Profile profile) {
        view.put("title", profile.title());
        view.put("text", profile.text());
        view.put("disciplines", profile.disciplines());
        view.put("region", profile.region());
        view.put("remote", profile.remote());
        view.put("start", text(profile.start()));
        view.put("end", text(profile.end()));
        view.put("duration", profile.duration());
        view.put("hoursPerWeek", profile.hoursPerWeek());
        view.put("rate", profile.rate());
        view.put("closesOn", profile.closesOn().toString());
        view.put(
                "requirements",
                profile.requirements().stream().map(Views::requirement).toList());
    }

    /** A requirement with what its kind knows; what is not stated is left out. */
    static Map<String, Object> requirement(Requirement requirement) {
        var view = new LinkedHashMap<String, Object>();
        view.put("key", requirement.key());
        view.put("label", requirement.label());
        view.put("kind", requirement.criterion().kind().name());
        view.put("importance", requirement.importance().name());
        criterion(view, requirement.criterion());
        return view;
    }

    private static void criterion(Map<String, Object> view, Criterion criterion) {
        if (criterion instanceof YesNo yesNo) {
            put(view, "accepts", yesNo.accepts());
        } else if (criterion instanceof Numeric numeric) {
            put(view, "min", numeric.min());
            put(view, "max", numeric.max());
            put(view, "unit", numeric.unit());
            put(view, "whole", numeric.whole() ? true : null);
        } else if (criterion instanceof Dated dated) {
            put(view, "notBefore", text(dated.notBefore()));
            put(view, "notAfter", text(dated.notAfter()));
        } else if (criterion instanceof Level level) {
            view.put("scale", level.scale().name());
            view.put("levels", level.scale().levels());
            put(view, "atLeast", level.atLeast());
        } else if (criterion instanceof Choice choice) {
            view.put("options", choice.options());
            put(view, "accepts", choice.accepts().isEmpty() ? null : choice.accepts());
        } else if (criterion instanceof Choices choices) {
            view.put("options", choices.options());
            put(view, "accepts", choices.accepts().isEmpty() ? null : choices.accepts());
        }
    }

    static Map<String, @Nullable Object> entry(BoardEntry entry) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("reference", entry.reference().value());
        view.put("title", entry.title());
        view.put("excerpt", entry.excerpt());
        view.put("disciplines", entry.disciplines());
        view.put("region", entry.region());
        view.put("remote", entry.remote());
        view.put("start", text(entry.start()));
        view.put("hoursPerWeek", entry.hoursPerWeek());
        view.put("rate", entry.rate());
        view.put("closesOn", entry.closesOn().toString());
        view.put("publishedAt", entry.publishedAt().toString());
        return view;
    }

    /** For the operator: never the poster's details. */
    static Map<String, @Nullable Object> managed(ManagedAssignment assignment) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("reference", assignment.reference().value());
        view.put("state", assignment.state().name());
        view.put("outcome", text(assignment.outcome()));
        view.put("posterUnreachable", assignment.unreachable());
        profile(view, assignment.profile());
        view.put("createdAt", assignment.createdAt().toString());
        view.put("publishedAt", text(assignment.publishedAt()));
        return view;
    }

    static Map<String, @Nullable Object> response(Response response) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", response.id().toString());
        view.put("receipt", response.receipt().receipt());
        view.put("sha256", response.receipt().sha256().hex());
        view.put("assignment", response.assignment().value());
        view.put("kind", response.kind().name());
        view.put("name", response.candidate().name());
        view.put("email", response.candidate().email().value());
        view.put("phone", response.candidate().phone());
        view.put("motivation", response.motivation());
        view.put("remarks", response.remarks());
        view.put("onlyThisAssignment", response.wishes().onlyThisAssignment());
        view.put("destroyAfterProcedure", response.wishes().destroyAfterProcedure());
        view.put("partnerAtResponse", response.partner());
        view.put("terms", response.consent().version());
        view.put("submittedAt", response.submittedAt().toString());
        view.put("findings", findings(response));
        view.put("attachments", attachments(response));
        return view;
    }

    private static List<Map<String, @Nullable Object>> findings(Response response) {
        return response.suitability().findings().stream()
                .map(finding -> {
                    var view = new LinkedHashMap<String, @Nullable Object>();
                    view.put("key", finding.requirement().key());
                    view.put("label", finding.requirement().label());
                    view.put("importance", finding.requirement().importance().name());
                    view.put("answer", finding.answer() == null ? null : answer(finding.answer()));
                    view.put("verdict", finding.verdict().name());
                    return (Map<String, @Nullable Object>) view;
                })
                .toList();
    }

    private static Object answer(Answer answer) {
        if (answer instanceof Answer.YesNo yesNo) {
            return yesNo.value();
        }
        if (answer instanceof Answer.Quantity quantity) {
            return quantity.value();
        }
        if (answer instanceof Answer.Day day) {
            return day.value().toString();
        }
        if (answer instanceof Answer.Several several) {
            return several.values();
        }
        return answer instanceof Answer.One one ? one.value() : ((Answer.Text) answer).value();
    }

    private static List<Map<String, Object>> attachments(Response response) {
        return response.attachments().stream()
                .map(attachment -> Map.<String, Object>of(
                        "name", attachment.name(),
                        "contentType", attachment.contentType(),
                        "size", attachment.size(),
                        "sha256", attachment.sha256().hex()))
                .toList();
    }

    static Map<String, @Nullable Object> delivery(DeliveryStatus delivery) {
        var view = new LinkedHashMap<String, @Nullable Object>();
        view.put("id", delivery.id().toString());
        view.put("kind", delivery.kind().name());
        view.put("subject", delivery.subject().toString());
        view.put("state", delivery.state().name());
        view.put("attempts", delivery.attempts());
        view.put("reason", delivery.reason());
        view.put("createdAt", delivery.createdAt().toString());
        view.put("nextTry", text(delivery.nextTry()));
        return view;
    }

    /** Two texts by name, in this order. */
    static Map<String, String> pair(String name, String value, String secondName, String secondValue) {
        var view = new LinkedHashMap<String, String>();
        view.put(name, value);
        view.put(secondName, secondValue);
        return view;
    }

    private static void put(Map<String, Object> view, String name, @Nullable Object value) {
        if (value != null) {
            view.put(name, value);
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
