package org.strowger.provider.sip.internal.config;

import java.util.Set;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.osgi.service.metatype.annotations.Option;

/** One SIP provider: one SIP port with lines. */
@ObjectClassDefinition(
        name = "Strowger SIP provider",
        description = "One SIP port with one or several lines. Lines may also be given as keys line.<name>, and their "
                + "secrets as keys .secret.<name>.")
public @interface SipConfiguration {
    /** The keys of this configuration. */
    Set<String> KEYS = Set.of(
            "name",
            "bind",
            "port",
            "lines",
            "rtp.ports",
            "rtp.source",
            "calls.per.second",
            "calls.per.line",
            "backlog",
            "reject.status",
            "answer.limit.seconds",
            "check.seconds");

    @AttributeDefinition(
            name = "Name",
            description = "Identifies the provider for ever; part of its lines' permanent ids")
    String name() default "sip";

    @AttributeDefinition(
            name = "Bind",
            description = "Address or interface for SIP and media; empty for the first address of the machine")
    String bind() default "";

    @AttributeDefinition(name = "Port", description = "SIP port for UDP and TCP; 0 for any that is free")
    int port() default 5060;

    @AttributeDefinition(
            name = "Lines",
            description = "Each 'name = sip:user@domain;option=value;...' with options user, secret, registrar, proxy, "
                    + "transport (udp, tcp), display, expires (seconds), calls, digits (auto, info)")
    String[] lines() default {};

    @AttributeDefinition(
            name = "RTP ports",
            description = "First and last, such as 20000-20999; empty for any free port")
    String rtp_ports() default "";

    @AttributeDefinition(
            name = "RTP source",
            description =
                    "From whom media is taken: 'signalled', from the address in the other side's SDP; 'latch', from "
                            + "the first who sends RTP as agreed, which is for peers behind NAT and lets strangers be that first",
            options = {@Option(label = "Signalled", value = "signalled"), @Option(label = "Latch", value = "latch")})
    String rtp_source() default "signalled";

    @AttributeDefinition(name = "Calls per second", description = "More new calls than this are refused with 503")
    int calls_per_second() default 500;

    @AttributeDefinition(name = "Calls per line", description = "Calls that a line may have at a time")
    int calls_per_line() default 1000;

    @AttributeDefinition(name = "Backlog", description = "With more messages waiting than this new calls are refused")
    int backlog() default 500;

    @AttributeDefinition(name = "Reject status", description = "How offering calls are rejected: 486 or 603")
    int reject_status() default 486;

    @AttributeDefinition(name = "Answer limit", description = "Seconds that a call may ring, in either direction")
    int answer_limit_seconds() default 180;

    @AttributeDefinition(name = "Check", description = "Seconds between checks of the other side of a call; 0 for none")
    int check_seconds() default 120;
}
