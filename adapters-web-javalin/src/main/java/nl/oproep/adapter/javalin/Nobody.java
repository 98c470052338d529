package nl.oproep.adapter.javalin;

/** A host without a login of its own. */
final class Nobody implements OperatorLogin {

    @Override
    public boolean accepts(String user, String password) {
        return false;
    }

    @Override
    public boolean answersFor(String user) {
        return false;
    }
}
