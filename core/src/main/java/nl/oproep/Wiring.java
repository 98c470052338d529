package nl.oproep;

import java.time.Clock;
import nl.oproep.assignment.Managing;
import nl.oproep.assignment.Posting;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Supervising;
import nl.oproep.assignment.Surveying;
import nl.oproep.billing.Invoicing;
import nl.oproep.board.Board;
import nl.oproep.kernel.Network;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.operator.BackOffice;
import nl.oproep.partner.ChangingPartner;
import nl.oproep.partner.Subscribing;
import nl.oproep.placement.Placing;
import nl.oproep.placement.ReportingPlacement;
import nl.oproep.privacy.Privacy;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.sponsorship.Sponsoring;
import nl.oproep.terms.Agreements;
import org.jspecify.annotations.Nullable;

/** The rooms, put together. */
record Wiring(
        Network network,
        Policies policies,
        Agreements agreements,
        Clock clock,
        Posting posting,
        Managing managing,
        Supervising supervising,
        Surveying surveying,
        Proceedings proceedings,
        Correspondence correspondence,
        Publications publications,
        Board board,
        Responding responding,
        FollowingUp followingUp,
        Subscribing subscribing,
        ChangingPartner changingPartner,
        Sponsoring sponsoring,
        Placing placing,
        ReportingPlacement reportingPlacement,
        @Nullable Invoicing invoicing,
        @Nullable Membership membership,
        Dispatching dispatching,
        Delivering delivering,
        BackOffice backOffice,
        Privacy privacy) {}
