package org.strowger.telephony;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.strowger.telephony.agent.ProxyRequestType;
import org.strowger.telephony.call.CallPrivilege;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.ExtensionVersion;

/** What a line is opened for. Immutable; the {@code with} methods return changed copies. */
public final class LineOpenOptions {
    private final Set<CallPrivilege> privileges;
    private final Set<MediaMode> mediaModes;
    private final OptionalInt address;
    private final Optional<Object> tag;
    private final Optional<Set<ProxyRequestType>> proxy;
    private final Optional<ExtensionVersion> extensions;

    private LineOpenOptions(
            Set<CallPrivilege> privileges,
            Set<MediaMode> mediaModes,
            OptionalInt address,
            Optional<Object> tag,
            Optional<Set<ProxyRequestType>> proxy,
            Optional<ExtensionVersion> extensions) {
        this.privileges = Set.copyOf(privileges);
        this.mediaModes = Set.copyOf(mediaModes);
        this.address = address;
        this.tag = tag;
        this.proxy = proxy;
        this.extensions = extensions;
    }

    /**
     * Any combination; whether it is allowed is checked when a line is opened (rule L-070).
     *
     * @param privileges NONE alone, or MONITOR, OWNER or both
     * @param mediaModes counts only with OWNER (rule L-072)
     */
    public static LineOpenOptions of(Set<CallPrivilege> privileges, Set<MediaMode> mediaModes) {
        return new LineOpenOptions(
                privileges, mediaModes, OptionalInt.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Only for making calls (rule L-067). */
    public static LineOpenOptions outgoing() {
        return of(Set.of(CallPrivilege.NONE), Set.of());
    }

    /** For watching every call on the line (rule L-068). */
    public static LineOpenOptions monitor() {
        return of(Set.of(CallPrivilege.MONITOR), Set.of());
    }

    /** For taking incoming calls of these media modes (rule L-069). */
    public static LineOpenOptions owner(MediaMode first, MediaMode... more) {
        return of(Set.of(CallPrivilege.OWNER), EnumSet.of(first, more));
    }

    /** For taking incoming calls of these media modes and watching all others. */
    public static LineOpenOptions ownerAndMonitor(MediaMode first, MediaMode... more) {
        return of(EnumSet.of(CallPrivilege.OWNER, CallPrivilege.MONITOR), EnumSet.of(first, more));
    }

    /** Ownership is offered only for calls on this address (single-address option, rule L-077). */
    public LineOpenOptions withSingleAddress(int addressId) {
        return new LineOpenOptions(privileges, mediaModes, OptionalInt.of(addressId), tag, proxy, extensions);
    }

    /** The application's own value, found again at {@link Line#tag()} of every event (rule L-092). */
    public LineOpenOptions withTag(Object value) {
        return new LineOpenOptions(privileges, mediaModes, address, Optional.of(value), proxy, extensions);
    }

    /**
     * The application serves these requests about agents and queues on the line (proxy option, rule L-079), until it
     * closes this line handle (rule L-081). It is told of each by {@link AgentEvent.ProxyRequested}.
     *
     * @param types at least one
     */
    public LineOpenOptions withProxy(Set<ProxyRequestType> types) {
        return new LineOpenOptions(privileges, mediaModes, address, tag, Optional.of(Set.copyOf(types)), extensions);
    }

    /**
     * The line is to be used with this version of its extensions, agreed on before by
     * {@link LineDeviceSetup#negotiateExtensions} (rule L-063).
     */
    public LineOpenOptions withExtensions(ExtensionVersion version) {
        return new LineOpenOptions(privileges, mediaModes, address, tag, proxy, Optional.of(version));
    }

    /** The privileges. */
    public Set<CallPrivilege> privileges() {
        return privileges;
    }

    /** The media modes. */
    public Set<MediaMode> mediaModes() {
        return mediaModes;
    }

    /** The one address to own calls on; empty for all. */
    public OptionalInt singleAddress() {
        return address;
    }

    /** The application's own value. */
    public Optional<Object> tag() {
        return tag;
    }

    /** The requests to serve; empty if the line is not opened as a proxy. */
    public Optional<Set<ProxyRequestType>> proxy() {
        return proxy;
    }

    /** The version of the line's extensions to use; empty for none. */
    public Optional<ExtensionVersion> extensions() {
        return extensions;
    }
}
