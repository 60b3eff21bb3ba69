package org.strowger.provider.sip.internal.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs sipp with scenarios of ours. */
final class Sipp {
    static final String ADDRESS = "127.0.77.23";
    static final String PACKAGE = "sip-tester";

    private final Path directory;

    Sipp(Path directory) {
        Program.require("sipp", PACKAGE);
        this.directory = directory;
    }

    /** Calls from sipp to a user of ours. */
    Program calls(String scenario, String user, String target, String... more) {
        return calls(scenario, Map.of(), user, target, more);
    }

    /** Calls from sipp to a user of ours; what the scenario leaves open is filled in. */
    Program calls(String scenario, Map<String, String> values, String user, String target, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "sipp",
                target,
                "-sf",
                scenario(scenario, values).toString(),
                "-s",
                user,
                "-i",
                ADDRESS,
                "-nostdin",
                "-buff_size",
                "4194304",
                "-timeout_error"));
        command.addAll(List.of(more));
        return Program.start(directory, command);
    }

    /** Waits for one call of ours at a port. */
    Program answers(String scenario, int port) {
        return run(scenario(scenario), port);
    }

    /** Waits for one call of ours at a port; what the scenario leaves open is filled in. */
    Program answers(String scenario, int port, Map<String, String> values) {
        return run(scenario(scenario, values), port);
    }

    private Program run(Path scenario, int port) {
        List<String> command = List.of(
                "sipp",
                "-sf",
                scenario.toString(),
                "-i",
                ADDRESS,
                "-p",
                Integer.toString(port),
                "-m",
                "1",
                "-nostdin",
                "-timeout",
                "30s",
                "-timeout_error");
        return Program.start(directory, command).awaitReady(() -> bound(port));
    }

    /** Whether somebody holds the UDP port; asked of the kernel, for sipp would count an OPTIONS as its call. */
    private static boolean bound(int port) throws IOException {
        String local = "174D007F:" + String.format("%04X", port);
        try (var lines = Files.lines(Path.of("/proc/net/udp"))) {
            return lines.anyMatch(line -> line.contains(local));
        }
    }

    /** Refuses one call of ours at a port with a status. */
    Program refuses(int port, int status) {
        Path file = directory.resolve("uas-status-" + status + ".xml");
        Template.copy("/sipp/uas-status.xml", file, Map.of("@STATUS@", Integer.toString(status)));
        return run(file, port);
    }

    private Path scenario(String name) {
        return scenario(name, Map.of());
    }

    private Path scenario(String name, Map<String, String> values) {
        return Template.copy("/sipp/" + name + ".xml", directory.resolve(name + ".xml"), values);
    }
}
