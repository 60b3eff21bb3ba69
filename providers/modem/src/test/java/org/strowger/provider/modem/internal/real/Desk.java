package org.strowger.provider.modem.internal.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.strowger.core.internal.Switchboard;
import org.strowger.telephony.Application;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.DeviceEvent;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.EventRouter;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineEvent;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.call.CallParams;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineDevice;
import org.strowger.telephony.device.LineDeviceId;
import org.strowger.telephony.device.LineStateItem;

/** An application at one modem line, which waits for what it expects to hear. */
final class Desk implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final CallParams DATA =
            CallParams.builder().mediaModes(Set.of(MediaMode.DATA_MODEM)).build();

    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> devices = new LinkedBlockingQueue<>();
    private final StringBuffer heard = new StringBuffer();
    private final TelephonySession session;
    private Line line;
    private volatile Call call;

    private Desk(Switchboard switchboard) {
        session = switchboard.openSession(
                Application.named("desk"),
                EventDelivery.toListener(new EventRouter()
                        .on(DeviceEvent.class, event -> devices.add(event.toString()))
                        .on(CallEvent.StateChanged.class, this::changed)
                        .on(CallEvent.InfoChanged.class, event -> tell("info " + event.changed()))
                        .on(CallEvent.DigitDetected.class, event -> tell("digit " + event.digit()))
                        .on(CallEvent.DigitsGathered.class, event -> tell("gathered " + event.digits()))
                        .on(CallEvent.GenerationEnded.class, event -> tell("generation " + event.reason()))
                        .on(LineEvent.Ringing.class, event -> tell("ring " + event.ringCount()))
                        .on(LineEvent.StateChanged.class, event -> event.changed()
                                .forEach(item -> tell("line " + item)))));
    }

    static Desk at(Switchboard switchboard, String permanentId) {
        Desk desk = new Desk(switchboard);
        LineDevice device = desk.device(permanentId);
        desk.line = desk.session.openLine(
                device.id(), LineOpenOptions.ownerAndMonitor(MediaMode.DATA_MODEM, MediaMode.INTERACTIVE_VOICE));
        desk.line.setStatusMessages(
                EnumSet.of(
                        LineStateItem.RINGING,
                        LineStateItem.CONNECTED,
                        LineStateItem.DISCONNECTED,
                        LineStateItem.IN_SERVICE,
                        LineStateItem.OUT_OF_SERVICE),
                Set.of());
        if (!desk.line.status().conditions().contains(LineCondition.IN_SERVICE)) {
            desk.waitsFor("line IN_SERVICE");
        }
        return desk;
    }

    private LineDevice device(String permanentId) {
        while (session.line(permanentId).isEmpty()) {
            next(devices, "the line " + permanentId);
        }
        return session.line(permanentId).orElseThrow();
    }

    private void changed(CallEvent.StateChanged event) {
        call = event.call();
        tell(event.state() + event.mode().map(mode -> " " + mode).orElse(""));
    }

    private void tell(String what) {
        heard.append(what).append('\n');
        news.add(what);
    }

    /** Makes a data call; returns when the core has it. */
    Call dials(String number) {
        return line.makeCall(number, DATA).await(PATIENCE);
    }

    Call speaksTo(String number) {
        return line.makeCall(number).await(PATIENCE);
    }

    /** Lets other news pass until this comes. */
    Desk waitsFor(String what) {
        while (!next(news, what).equals(what)) {
            continue;
        }
        return this;
    }

    /** Lets other news pass until the call is in this state. */
    Desk waitsFor(CallState state) {
        return waitsFor(state.name());
    }

    /** The call of the last news. */
    Call call() {
        return call;
    }

    Desk answers() {
        call.answer().await(PATIENCE);
        return this;
    }

    Desk hangsUp() {
        call.drop().await(PATIENCE);
        return waitsFor(CallState.IDLE);
    }

    /** What the modem answers to a command line of the application's own. */
    String asks(String commandLine) {
        LineDeviceId id = line.device().id();
        ExtensionVersion version =
                session.setup(id).negotiateExtensions(new ExtensionVersion(1, 0), new ExtensionVersion(1, 9));
        try (Line extended = session.openLine(id, LineOpenOptions.monitor().withExtensions(version))) {
            return extended.extensions()
                    .ask(DataBlock.ofText(commandLine))
                    .await(PATIENCE)
                    .text();
        }
    }

    /** Everything that was told so far, a line each. */
    String heard() {
        return heard.toString();
    }

    Line line() {
        return line;
    }

    private String next(BlockingQueue<String> from, String expected) {
        try {
            String result = from.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            assertThat(result)
                    .as("waiting for %s, heard so far:%n%s", expected, heard)
                    .isNotNull();
            return result;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
