package nl.oproep.adapter.javalin;

/** The host's own operator, beside accounts. */
final class Host implements OperatorLogin {
    @Override
    public boolean accepts(String user, String password) {
        return user.equals("operator") && password.equals("geheim");
    }

    @Override
    public boolean answersFor(String user) {
        return user.equals("operator");
    }
}
