package org.strowger.example.calllog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.OutsideCall.State;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.testing.telephones.Telephones;

@Timeout(60)
class CallLogTest {
    /** As many events as two calls are when they appear. */
    private static final int FEW = 4;

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    @TempDir
    private Path folder;

    private final Telephones telephones = new Telephones();

    @AfterEach
    void close() {
        telephones.close();
    }

    private record Choice(String file, int keep) implements CallLogSettings {
        @Override
        public Class<? extends Annotation> annotationType() {
            return CallLogSettings.class;
        }
    }

    @Test
    void writesOneLineForEachFinishedCall() throws Exception {
        CallLog log = started(10);
        answeredCall("0301", "1001").hangUp();
        telephones.exchange().telephone("1001").hangUp();
        await().until(() -> log.recent().size() == 1);
        telephones.exchange().outsideCall("0302", "1002").hangUp();
        await().until(() -> log.recent().size() == 2);
        log.close();

        List<String> lines = Files.readAllLines(file());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("began,line,direction,caller,called,seconds,ending");
        assertThat(lines.get(1)).matches(TIME + ",pbx/1001,in,0301,1001,\\d+,hung up there");
        assertThat(lines.get(2)).matches(TIME + ",pbx/1002,in,0302,1002,0,given up there");
    }

    @Test
    void seesBothEndsOfAnInternalCall() throws Exception {
        CallLog log = started(10);
        telephones.exchange().telephone("1001").dial("1002");
        await().ignoreExceptions().until(() -> {
            telephones.exchange().telephone("1002").answer();
            return true;
        });
        telephones.exchange().telephone("1001").hangUp();
        await().until(() -> log.recent().size() == 1);
        telephones.exchange().telephone("1002").hangUp();
        await().until(() -> log.recent().size() == 2);
        log.close();

        assertThat(Files.readAllLines(file()))
                .anyMatch(line -> line.matches(TIME + ",pbx/1001,out,1001,1002,\\d+,hung up here"))
                .anyMatch(line -> line.matches(TIME + ",pbx/1002,in,1001,1002,\\d+,hung up there"));
    }

    @Test
    void saysWhyACallDidNotSucceed() throws Exception {
        CallLog log = started(10);
        telephones.exchange().telephone("1001").dial("9901");
        await().until(() -> telephones.exchange().outsideCalls().isEmpty());
        telephones.exchange().telephone("1001").hangUp();
        await().until(() -> log.recent().size() == 1);

        assertThat(log.recent().get(0).csv()).matches(TIME + ",pbx/1001,out,1001,9901,0,busy");
        log.close();
    }

    @Test
    void givesEveryHandleBack() throws Exception {
        CallLog log = started(10);
        for (int i = 0; i < 50; i++) {
            telephones.exchange().outsideCall("030" + i, "1001").hangUp();
        }
        await().until(() -> telephones.session().calls().isEmpty());

        await().until(() -> log.recent().size() == 10);
        log.close();
        assertThat(Files.readAllLines(file())).hasSize(51);
    }

    @Test
    void keepsTheLastOnesTheLatestFirst() throws Exception {
        CallLog log = started(2);
        for (String caller : List.of("0301", "0302", "0303")) {
            telephones.exchange().outsideCall(caller, "1001").hangUp();
            await().until(() ->
                    !log.recent().isEmpty() && log.recent().get(0).caller().equals(caller));
        }

        assertThat(log.recent()).extracting(CallRecord::caller).containsExactly("0303", "0302");
        log.close();
    }

    @Test
    void followsCallsThatWereThereBeforeItAndLinesThatComeLater() throws Exception {
        OutsideCall before = answeredCall("0301", "1001");
        CallLog log = started(10);
        telephones.exchange().addLine("2001");
        await().until(() -> telephones.session().openLines().size() == 11);
        telephones.exchange().outsideCall("0302", "2001").hangUp();
        before.hangUp();
        telephones.exchange().telephone("1001").hangUp();

        await().until(() -> log.recent().size() == 2);
        assertThat(log.recent()).extracting(CallRecord::line).containsExactlyInAnyOrder("pbx/1001", "pbx/2001");
        log.close();
    }

    @Test
    void recordsCallsThatItWasNotToldOf() throws Exception {
        try (Telephones crowded = Telephones.withRoomFor(FEW)) {
            CallLog log = started(crowded, 10);
            TelephonySession witness = crowded.openSession(Application.named("witness"), EventDelivery.toQueue());
            witness.openLine(witness.line("pbx/1003").orElseThrow().id(), LineOpenOptions.monitor());
            crowded.holdEventsBack();
            OutsideCall first = crowded.exchange().outsideCall("0301", "1001");
            OutsideCall second = crowded.exchange().outsideCall("0302", "1002");
            await().until(() -> crowded.session().calls().size() == 2);
            OutsideCall missed = crowded.exchange().outsideCall("0303", "1003");
            await().until(() -> crowded.session().eventsMissed() > 0);
            crowded.letEventsGo();
            await().until(() -> crowded.session().calls().size() == 3);
            List.of(first, second, missed).forEach(OutsideCall::hangUp);

            await().until(() -> log.recent().size() == 3);
            // Who gave up is not known of a call that was over before the log came to look at it.
            assertThat(log.recent())
                    .extracting(CallRecord::csv)
                    .anyMatch(line -> line.matches(TIME + ",pbx/1003,in,0303,1003,0,given up t?here"));
            await().until(() -> crowded.session().calls().isEmpty());
            log.close();
        }
    }

    @Test
    void recordsOnceACallWhoseEndItWasNotToldInFull() throws Exception {
        try (Telephones crowded = Telephones.withRoomFor(FEW)) {
            CallLog log = started(crowded, 10);
            OutsideCall call = answeredCall(crowded, "0301", "1001");
            await().until(() -> crowded.session().calls().size() == 1);
            crowded.holdEventsBack();
            crowded.exchange().outsideCall("0302", "1002");
            crowded.exchange().outsideCall("0303", "1003");
            await().until(() -> crowded.session().calls().size() == 3);
            call.hangUp();
            crowded.exchange().telephone("1001").hangUp();
            await().until(() -> crowded.session().eventsMissed() > 0);
            crowded.letEventsGo();

            await().until(() -> crowded.session().calls().size() == 2);
            await().until(() -> log.recent().size() == 1);
            assertThat(log.recent().get(0).csv()).matches(TIME + ",pbx/1001,in,0301,1001,\\d+,.*");
            log.close();
        }
    }

    @Test
    void recordsCallsThatAreLostWithTheirProvider() throws Exception {
        CallLog log = started(10);
        answeredCall("0301", "1001");
        await().until(() -> telephones.session().calls().size() == 1);
        telephones.disconnect();
        await().until(() -> log.recent().size() == 1);

        assertThat(log.recent().get(0).csv()).matches(TIME + ",pbx/1001,in,0301,1001,\\d+,line lost");
        telephones.connect();
        await().until(() -> telephones.session().openLines().size() == 10);
        log.close();
    }

    @Test
    void recordsCallsThatAreStillUpWhenItStops() throws Exception {
        CallLog log = started(10);
        OutsideCall caller = answeredCall("0301", "1001");
        await().until(() -> telephones.session().calls().size() == 1);
        log.close();

        assertThat(Files.readString(file())).contains(",pbx/1001,in,0301,1001,", ",log stopped\n");
        assertThat(caller.state()).isEqualTo(State.CONNECTED);
    }

    @Test
    void appendsToAFileThatExists() throws Exception {
        Files.writeString(file(), "began,line,direction,caller,called,seconds,ending\nold\n");
        started(1).close();

        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @Test
    void saysWhichSettingIsWrongWhenTheFileCannotBeWritten() throws IOException {
        Path noFolder = Files.createFile(folder.resolve("file"));

        assertThatThrownBy(() -> new CallLog(telephones, new Choice(noFolder + "/calls.csv", 1)))
                .hasMessageContaining("the call log cannot be written to " + noFolder)
                .hasMessageContaining("\"file\"");
    }

    private Path file() {
        return folder.resolve("calls.csv");
    }

    private CallLog started(int keep) {
        return started(telephones, keep);
    }

    private CallLog started(Telephones where, int keep) {
        CallLog log = new CallLog(where, new Choice(file().toString(), keep));
        await().until(() -> where.session().openLines().size() == 10);
        return log;
    }

    private OutsideCall answeredCall(String from, String line) {
        return answeredCall(telephones, from, line);
    }

    private static OutsideCall answeredCall(Telephones where, String from, String line) {
        OutsideCall call = where.exchange().outsideCall(from, line);
        await().ignoreExceptions().until(() -> {
            where.exchange().telephone(line).answer();
            return true;
        });
        return call;
    }
}
