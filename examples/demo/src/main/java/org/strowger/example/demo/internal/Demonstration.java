package org.strowger.example.demo.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.Application;
import org.strowger.telephony.EventDelivery;
import org.strowger.telephony.TelephonyService;
import org.strowger.telephony.TelephonySession;
import org.strowger.telephony.error.TelephonyException;

/**
 * The demonstration as a shell command, {@code demo}, and as a {@link Runnable} for the launcher, which runs it when it
 * is started with {@code --demo}. Does nothing until it is asked to.
 */
@Component(
        service = {Demonstration.class, Runnable.class},
        property = {"strowger.demo:Boolean=true", "osgi.command.scope=strowger", "osgi.command.function=demo"})
public final class Demonstration implements Runnable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TelephonyService telephony;

    /** Made by Declarative Services. */
    @Activate
    public Demonstration(@Reference TelephonyService telephony) {
        this.telephony = telephony;
    }

    /** Shows a call from the first line to the second one. */
    public void demo() {
        Application application = Application.named("org.strowger.example.demo").withFriendlyName("Demonstration");
        Screen screen = new Screen(System.out);
        try (TelephonySession session = telephony.openSession(application, EventDelivery.toQueue())) {
            new CallBetweenTwoLines(new Witness(session, screen, PATIENCE), screen).show();
        } catch (TelephonyException e) {
            screen.say("The demonstration ends here: " + e.getMessage());
        }
    }

    @Override
    public void run() {
        demo();
    }
}
