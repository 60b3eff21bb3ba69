package org.strowger.itests;

import java.util.Map;
import java.util.Set;
import org.junit.rules.ExternalResource;
import org.junit.rules.TemporaryFolder;
import org.strowger.telephony.Call;
import org.strowger.telephony.CallEvent;
import org.strowger.telephony.Line;
import org.strowger.telephony.LineOpenOptions;
import org.strowger.telephony.Request;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.LineDevice;
import org.strowger.testing.softmodems.SoftModems;

/** The modem provider comes and goes, with a voice call between two soft modems. */
public abstract class ModemLifeCycle extends ProviderLifeCycle {
    /** The bundle, which is also its factory of configurations. */
    protected static final String BUNDLE = "org.strowger.provider.modem";

    private static final int CALLER = 1001;
    private static final int CALLED = 1002;
    private static final int STUCK = 1003;

    /** The modems; there before the provider is, and after it. */
    @org.junit.Rule
    public final ExternalResource power = new ExternalResource() {
        private final TemporaryFolder devices = new TemporaryFolder();

        @Override
        protected void before() throws Throwable {
            devices.create();
            modems = CompiledModems.program().start(devices.getRoot().toPath(), 3);
        }

        @Override
        protected void after() {
            try {
                modems.close();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            devices.delete();
        }
    };

    private SoftModems modems;

    @Override
    protected void configure(Configured configuration) throws Exception {
        for (int number : new int[] {CALLER, CALLED, STUCK}) {
            configuration.add(
                    BUNDLE,
                    Map.of("name", name(number), "device", modems.device(number), "number", Integer.toString(number)));
        }
    }

    private static String name(int number) {
        return "m" + number;
    }

    private static String provider(int number) {
        return "modem." + name(number);
    }

    @Override
    protected Set<String> providers() {
        return Set.of(provider(CALLER), provider(CALLED));
    }

    /** Hanging up a data connection: it takes a second of silence, and this modem does not listen before it failed. */
    @Override
    protected Request<?> requestUnderWay() {
        LineDevice device =
                conversation().awaitLines(Set.of(provider(STUCK)), 1).get(0);
        Line line = conversation().open(device, LineOpenOptions.owner(MediaMode.INTERACTIVE_VOICE));
        Conversation.awaitService(line);
        modems.tell("call " + STUCK + " 5551234");
        Call call = conversation()
                .take(CallEvent.Appeared.class, event -> event.call().line() == line)
                .call();
        call.answer().await(Conversation.LIMIT);
        conversation().reach(call, CallState.CONNECTED);
        modems.tell("mute " + STUCK);
        Request<Void> drop = call.drop();
        drop.reply().whenComplete((nothing, failure) -> modems.tell("unmute " + STUCK));
        return drop;
    }
}
