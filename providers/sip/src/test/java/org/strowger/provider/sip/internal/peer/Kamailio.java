package org.strowger.provider.sip.internal.peer;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A registrar and proxy that asks for digest. */
final class Kamailio implements AutoCloseable {
    static final String ADDRESS = "127.0.77.21";

    private final Program program;

    Kamailio(Path directory) {
        Program.require("kamailio", "kamailio");
        Path configuration = Template.copy(
                "/kamailio/kamailio.cfg", directory.resolve("kamailio.cfg"), Map.of("@ADDRESS@", ADDRESS));
        program = Program.start(
                directory,
                List.of(
                        "kamailio",
                        "-f",
                        configuration.toString(),
                        "-DD",
                        "-E",
                        "-m",
                        "64",
                        "-P",
                        directory.resolve("kamailio.pid").toString(),
                        "-Y",
                        directory.toString()));
        program.awaitReady(() -> SipPing.answered(Exchange.ADDRESS, ADDRESS, 5060));
    }

    String output() {
        return program.output();
    }

    @Override
    public void close() {
        program.close();
    }
}
