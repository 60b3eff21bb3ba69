package org.strowger.core.internal.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Where all applications of this framework run (rule L-421).
 *
 * @param machine the machine's name
 * @param user under which account
 */
record Workplace(String machine, String user) {
    private static final Workplace HERE = new Workplace(machineName(), System.getProperty("user.name", ""));

    static Workplace here() {
        return HERE;
    }

    private static String machineName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // The machine has a name of which its own resolver does not know; nobody else could use that either.
            return "localhost";
        }
    }
}
