package org.strowger.itests.felix;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sockets bound to an IPv4 address, as Linux lists them for all processes. */
final class BoundSockets {
    private static final List<String> TABLES = List.of("udp", "udp6", "tcp", "tcp6");

    private BoundSockets() {}

    /** Table, address and port of each, in hexadecimal. */
    static List<String> at(String address) throws IOException {
        byte[] bytes = InetAddress.getByName(address).getAddress();
        // The kernel prints an address as numbers of 32 bits in its own order of bytes; IPv4 comes last in an IPv6 one.
        int number = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getInt();
        String wanted = String.format("%08X:", number);
        List<String> found = new ArrayList<>();
        for (String table : TABLES) {
            Files.readAllLines(Path.of("/proc/net", table)).stream()
                    .skip(1)
                    .map(line -> line.strip().split("\\s+")[1])
                    .filter(local -> local.contains(wanted))
                    .forEach(local -> found.add(table + " " + local));
        }
        return found;
    }
}
