package org.strowger.shell.internal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.LocationAdministration;

/** The commands that change the locations that numbers are dialed from. */
@Component(
        service = LocationCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=setlocation",
            "osgi.command.function=removelocation",
            "osgi.command.function=toll"
        })
public final class LocationCommands {
    private final LocationAdministration locations;
    private final AddressTranslation translation;

    /** Changes these. */
    @Activate
    public LocationCommands(@Reference LocationAdministration locations, @Reference AddressTranslation translation) {
        this.locations = locations;
        this.translation = translation;
    }

    /** Makes a location or changes it. */
    @Descriptor("make a location, or change settings of one")
    public void setlocation(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.SET_LOCATION, arguments, out -> {
            int id = id(arguments[0]);
            Map<String, String> values = new LinkedHashMap<>();
            Arrays.stream(arguments).skip(1).forEach(setting -> read(setting, values));
            locations.change(id, values);
            out.println("location " + id + " is stored; telephony:locations shows it");
        });
    }

    private static void read(String setting, Map<String, String> values) {
        int equals = setting.indexOf('=');
        if (equals < 0) {
            throw Syntax.SET_LOCATION.misused();
        }
        values.put(setting.substring(0, equals), setting.substring(equals + 1));
    }

    /** Takes a location away. */
    @Descriptor("take a location away")
    public void removelocation(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.REMOVE_LOCATION, arguments, out -> {
            int id = id(arguments[0]);
            locations.remove(id);
            out.println("location " + id + " is removed");
        });
    }

    /** Changes the toll list of the current location. */
    @Descriptor("change the toll list of the current location")
    public void toll(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.TOLL, arguments, out -> {
            switch (arguments[0]) {
                case "add" -> translation.addToTollList(arguments[1]);
                case "remove" -> translation.removeFromTollList(arguments[1]);
                default -> throw Syntax.TOLL.misused();
            }
            out.println("toll list: "
                    + String.join(",", translation.currentLocation().tollPrefixes()));
        });
    }

    /** The id of a location. */
    static int id(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Mistake("a location is named by its id, not \"" + text + "\"; telephony:locations lists them");
        }
    }
}
