package nl.oproep.benchmarks;

/** A document as plain text, for the sides that compute nothing. */
final class PlainInvoice {

    private PlainInvoice() {}

    static String content(String debtor) {
        return "{\"seller\":{\"name\":\"Netwerk\",\"street\":\"Kade 1\",\"postcode\":\"1000 AA\",\"city\":\"Amsterdam\"},\"debtor\":"
                + debtor
                + ",\"treatment\":\"STANDARD\",\"lines\":[{\"month\":0,\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"days\":31,\"of\":31,\"amount\":25000,\"was\":0,\"now\":25000,\"reason\":\"WHOLE_MONTH\",\"rate\":2100}]}";
    }
}
