/**
 * The domain of an interim network. Start at {@link nl.oproep.Oproep}; write an adapter against the {@code spi} packages and the contracts of the testkit.
 */
module nl.oproep.core {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.slf4j;

    exports nl.oproep;
    exports nl.oproep.assignment;
    exports nl.oproep.assignment.spi;
    exports nl.oproep.board;
    exports nl.oproep.board.spi;
    exports nl.oproep.fee;
    exports nl.oproep.kernel;
    exports nl.oproep.kernel.spi;
    exports nl.oproep.link;
    exports nl.oproep.link.spi;
    exports nl.oproep.mail;
    exports nl.oproep.mail.spi;
    exports nl.oproep.partner;
    exports nl.oproep.partner.spi;
    exports nl.oproep.requirement;
    exports nl.oproep.response;
    exports nl.oproep.response.spi;
    exports nl.oproep.suitability;
    exports nl.oproep.terms;

    opens nl.oproep.assignment to
            org.hibernate.validator;
    opens nl.oproep.response to
            org.hibernate.validator;

    uses jakarta.validation.spi.ValidationProvider;
}
