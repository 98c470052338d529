package nl.oproep.inbound;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.oproep.kernel.Network;

/**
 * An address of the bounce domain, as mails of ours give it out.
 *
 * @param role why it was given out
 * @param tag of the mail that gave it out
 */
record OurAddress(Role role, String tag) {
    private static final Pattern LOCAL = Pattern.compile("([bmr])\\+([a-z0-9]{20,64})");

    /** Why an address was given out. */
    enum Role {
        /** As an envelope sender: for bounces. */
        BOUNCES,
        /** As a member's way to answer. */
        MEMBER,
        /** As a poster's, or as an alias of either side of a response. */
        REPLY
    }

    /** What is neither of these is no address of ours. */
    static Optional<OurAddress> of(String address, Network network) {
        var typed = address.strip().toLowerCase(Locale.ROOT);
        int at = typed.lastIndexOf('@');
        if (at < 0 || !typed.substring(at + 1).equals(network.bounceDomain().toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        var local = LOCAL.matcher(typed.substring(0, at));
        return local.matches() ? Optional.of(new OurAddress(role(local.group(1)), local.group(2))) : Optional.empty();
    }

    /** The first that is ours. */
    static Optional<OurAddress> first(Stream<String> addresses, Network network) {
        return addresses.flatMap(address -> of(address, network).stream()).findFirst();
    }

    private static Role role(String letter) {
        return switch (letter) {
            case "b" -> Role.BOUNCES;
            case "m" -> Role.MEMBER;
            default -> Role.REPLY;
        };
    }

    /** Hides the tag, which is a secret between us and one person. */
    @Override
    public String toString() {
        return "OurAddress[" + role + "]";
    }
}
