package org.strowger.provider.sip.internal.config;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Comparator;
import java.util.List;

/** Finds the address to bind: an address, the name of an interface, or by default the first address of the machine. */
final class BindAddress {
    private static final String KEY = "bind";

    private BindAddress() {}

    static InetAddress find(String text) {
        List<NetworkInterface> interfaces = interfaces();
        if (text.isBlank()) {
            return interfaces.stream()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> address instanceof Inet4Address)
                    .min(Comparator.comparing(InetAddress::isLoopbackAddress))
                    .orElseThrow(() -> new ConfigurationFault(KEY, text, "this machine has no IPv4 address; give one"));
        }
        for (NetworkInterface candidate : interfaces) {
            if (candidate.getName().equals(text)) {
                return candidate
                        .inetAddresses()
                        .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                        .orElseThrow(() -> new ConfigurationFault(KEY, text, "this interface has no address"));
            }
        }
        return literal(text, interfaces);
    }

    private static InetAddress literal(String text, List<NetworkInterface> interfaces) {
        String known = "give one of "
                + interfaces.stream()
                        .flatMap(each -> each.inetAddresses()
                                .map(address -> address.getHostAddress() + " (" + each.getName() + ")"))
                        .toList();
        if (!text.matches("[0-9.]+|\\[?[0-9A-Fa-f:.%]+]?")) {
            throw new ConfigurationFault(KEY, text, "there is no such interface; " + known);
        }
        try {
            InetAddress address = InetAddress.getByName(text);
            if (address.isAnyLocalAddress()) {
                throw new ConfigurationFault(KEY, text, "others must be able to answer to it; " + known);
            }
            return address;
        } catch (UnknownHostException unreadable) {
            throw new ConfigurationFault(KEY, text, "this is not an address; " + known);
        }
    }

    private static List<NetworkInterface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces().toList();
        } catch (SocketException fault) {
            throw new ConfigurationFault(KEY, "", "the network interfaces cannot be listed: " + fault.getMessage());
        }
    }
}
