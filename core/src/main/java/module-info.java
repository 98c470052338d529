/**
 * The domain of an interim network. Start at {@link nl.oproep.Oproep}; write an adapter against the {@code spi} packages and the contracts of the testkit.
 */
module nl.oproep.core {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.slf4j;

    exports nl.oproep;
    exports nl.oproep.announcement;
    exports nl.oproep.announcement.spi;
    exports nl.oproep.assignment;
    exports nl.oproep.assignment.spi;
    exports nl.oproep.billing;
    exports nl.oproep.billing.spi;
    exports nl.oproep.board;
    exports nl.oproep.board.spi;
    exports nl.oproep.fee;
    exports nl.oproep.file;
    exports nl.oproep.inbound;
    exports nl.oproep.inbound.spi;
    exports nl.oproep.kernel;
    exports nl.oproep.kernel.spi;
    exports nl.oproep.link;
    exports nl.oproep.link.spi;
    exports nl.oproep.mail;
    exports nl.oproep.mail.spi;
    exports nl.oproep.newsletter;
    exports nl.oproep.newsletter.spi;
    exports nl.oproep.operator;
    exports nl.oproep.operator.spi;
    exports nl.oproep.partner;
    exports nl.oproep.partner.spi;
    exports nl.oproep.placement;
    exports nl.oproep.placement.spi;
    exports nl.oproep.procedure;
    exports nl.oproep.procedure.spi;
    exports nl.oproep.privacy;
    exports nl.oproep.privacy.spi;
    exports nl.oproep.requirement;
    exports nl.oproep.response;
    exports nl.oproep.response.spi;
    exports nl.oproep.sponsorship;
    exports nl.oproep.sponsorship.spi;
    exports nl.oproep.suitability;
    exports nl.oproep.terms;

    opens nl.oproep.announcement to
            org.hibernate.validator;
    opens nl.oproep.assignment to
            org.hibernate.validator;
    opens nl.oproep.partner to
            org.hibernate.validator;
    opens nl.oproep.response to
            org.hibernate.validator;

    uses jakarta.validation.spi.ValidationProvider;
}
