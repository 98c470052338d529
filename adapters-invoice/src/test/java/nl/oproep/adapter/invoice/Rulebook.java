package nl.oproep.adapter.invoice;

import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.simplerinvoicing.SimplerInvoicingValidation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;

/** The rules of UBL 2.1, EN 16931 and NLCIUS (SI-UBL 2.0.3.12), as others wrote them. Works offline. */
final class Rulebook {
    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES = rules();

    private Rulebook() {}

    private static ValidationExecutorSetRegistry<IValidationSourceXML> rules() {
        var registry = new ValidationExecutorSetRegistry<IValidationSourceXML>();
        EN16931Validation.initEN16931(registry);
        SimplerInvoicingValidation.initSimplerInvoicing(registry);
        return registry;
    }

    /** What the rules find wrong with a document, warnings included; empty when it is sound. */
    static List<String> complaints(byte[] ubl) throws Exception {
        var factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(ubl));
        boolean invoice = document.getDocumentElement().getLocalName().equals("Invoice");
        var rules = RULES.getOfID(
                invoice
                        ? SimplerInvoicingValidation.VID_SI_INVOICE_V2_0_3_12
                        : SimplerInvoicingValidation.VID_SI_CREDIT_NOTE_V2_0_3_12);
        var results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                rules,
                ValidationSourceXML.create("invoice", document),
                Locale.UK);
        var complaints = new ArrayList<String>();
        results.forEachFlattened(error -> complaints.add(error.getAsStringLocaleIndepdent()));
        if (results.size() < 2) {
            complaints.add(
                    "only " + results.size() + " set of rules was tried: the schema and the business rules are two");
        }
        return complaints;
    }
}
