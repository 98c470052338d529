package nl.oproep;

import java.time.Clock;
import nl.oproep.assignment.Managing;
import nl.oproep.assignment.Posting;
import nl.oproep.assignment.Publications;
import nl.oproep.assignment.Supervising;
import nl.oproep.board.Board;
import nl.oproep.kernel.Network;
import nl.oproep.mail.Delivering;
import nl.oproep.mail.Dispatching;
import nl.oproep.partner.Subscribing;
import nl.oproep.response.FollowingUp;
import nl.oproep.response.Responding;
import nl.oproep.terms.Agreements;

/** The rooms, put together. */
record Wiring(
        Network network,
        Policies policies,
        Agreements agreements,
        Clock clock,
        Posting posting,
        Managing managing,
        Supervising supervising,
        Publications publications,
        Board board,
        Responding responding,
        FollowingUp followingUp,
        Subscribing subscribing,
        Dispatching dispatching,
        Delivering delivering) {}
