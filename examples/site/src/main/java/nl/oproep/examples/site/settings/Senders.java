package nl.oproep.examples.site.settings;

import nl.oproep.kernel.EmailAddress;

/**
 * The network's own addresses.
 *
 * @param from the sender of all mail
 * @param network the network's own mailbox
 * @param bounceDomain the domain of envelope senders
 */
public record Senders(EmailAddress from, EmailAddress network, String bounceDomain) {}
