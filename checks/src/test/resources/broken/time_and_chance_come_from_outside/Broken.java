package nl.oproep.mail;

/** Takes an id from nowhere, by a method reference, which is easy to overlook. */
final class Broken {
    java.util.function.Supplier<java.util.UUID> ids() {
        return java.util.UUID::randomUUID;
    }
}
