package nl.oproep.kernel;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Jakarta Validation finds in a command, in the words of {@link Violation}. */
public final class Constraints {
    private final Validator validator;

    public Constraints(Validator validator) {
        this.validator = validator;
    }

    /** Everything that is wrong with the command, by field as in the JSON contract; {@code draft.} in front is dropped, since JSON has those fields at the top. */
    public List<Violation> check(Object command) {
        return validator.validate(command).stream().map(Constraints::violation).toList();
    }

    private static Violation violation(ConstraintViolation<Object> found) {
        var field =
                found.getPropertyPath().toString().replaceFirst("^draft\\.", "").replaceAll("\\[(\\w+)]", ".$1");
        var arguments = new LinkedHashMap<String, String>();
        for (Map.Entry<String, Object> attribute :
                found.getConstraintDescriptor().getAttributes().entrySet()) {
            if (attribute.getValue() instanceof Number number) {
                arguments.put(attribute.getKey(), number.toString());
            }
        }
        return new Violation(field, found.getMessageTemplate().replaceAll("[{}]", ""), arguments);
    }
}
