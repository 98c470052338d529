package nl.oproep.testkit;

import nl.oproep.operator.spi.PasswordHashes;

class QuickPasswordsTest extends PasswordHashesContract {

    @Override
    protected PasswordHashes hashes() {
        return new QuickPasswords();
    }
}
