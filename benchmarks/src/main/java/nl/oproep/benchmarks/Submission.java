package nl.oproep.benchmarks;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A response as a browser sends it. */
final class Submission {
    private static final String BOUNDARY = "----oproep-benchmark-4f1c";
    private static final String MOTIVATION =
            "Ik heb de afgelopen twaalf jaar gewerkt als interim controller bij woningcorporaties en gemeenten. "
                    .repeat(6);

    private Submission() {}

    /** What candidate number {@code number} fills in. */
    static Map<String, String> fields(int number) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("kind", "RESPONSE");
        fields.put("name", "Kandidaat " + number);
        fields.put("email", "kandidaat" + number + "@kandidaat.example");
        fields.put("phone", "030 123 45 67");
        fields.put("motivation", MOTIVATION);
        fields.put("remarks", "Graag alleen voor deze opdracht.");
        fields.put("onlyThisAssignment", "true");
        fields.put("acceptTerms", "16.21");
        fields.put("answers.ervaring", String.valueOf(3 + number % 10));
        fields.put("answers.nederlands", "C1");
        fields.put("answers.register", "true");
        return fields;
    }

    static byte[] form(String path, int number) {
        var body = fields(number).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return Load.post(path, "application/x-www-form-urlencoded", body);
    }

    static byte[] multipart(String path, int number) {
        var body = fields(number).entrySet().stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        return Load.post(path, "multipart/form-data; boundary=" + BOUNDARY, body);
    }
}
