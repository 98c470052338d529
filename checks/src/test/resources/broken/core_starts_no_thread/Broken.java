package nl.oproep.mail;

/** Runs on its own. */
final class Broken {
    Object start() {
        return java.util.concurrent.Executors.newCachedThreadPool();
    }
}
