package nl.oproep.response;

/** A domain that talks to itself. */
final class Broken {
    void respond() {
        org.slf4j.LoggerFactory.getLogger(Broken.class).info("responded");
    }
}
