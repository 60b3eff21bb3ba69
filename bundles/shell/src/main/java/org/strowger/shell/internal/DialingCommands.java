package org.strowger.shell.internal;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.strowger.telephony.dialing.AddressTranslation;
import org.strowger.telephony.dialing.Location;
import org.strowger.telephony.dialing.TranslateOption;
import org.strowger.telephony.dialing.Translation;

/** {@code telephony:translate}, {@code locations} and {@code location}. */
@Component(
        service = DialingCommands.class,
        property = {
            "osgi.command.scope=telephony",
            "osgi.command.function=translate",
            "osgi.command.function=locations",
            "osgi.command.function=location"
        })
public final class DialingCommands {
    private final AddressTranslation translation;

    /** Translates with this. */
    @Activate
    public DialingCommands(@Reference AddressTranslation translation) {
        this.translation = translation;
    }

    /** Shows what would be dialed; never the number of a card. */
    @Descriptor("what is dialed for a number at the current location")
    public void translate(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.TRANSLATE, arguments, out -> {
            Set<TranslateOption> options = EnumSet.noneOf(TranslateOption.class);
            Arrays.stream(arguments).skip(1).forEach(word -> options.add(option(word)));
            print(translation.translate(arguments[0], options), out);
        });
    }

    private static TranslateOption option(String word) {
        return switch (word) {
            case "local" -> TranslateOption.FORCE_LOCAL;
            case "long" -> TranslateOption.FORCE_LONG_DISTANCE;
            case "undisturbed" -> TranslateOption.CANCEL_CALL_WAITING;
            default -> throw new Mistake("options are local, long and undisturbed, not \"" + word + "\"");
        };
    }

    private static void print(Translation translation, PrintStream out) {
        out.println(Words.printable(translation.displayable()));
        if (!translation.results().isEmpty()) {
            out.println("(" + Words.of(translation.results()) + ")");
        }
    }

    /** Lists the locations. */
    @Descriptor("dialing locations; the current one is marked")
    public void locations(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.LOCATIONS, arguments, this::print);
    }

    private void print(PrintStream out) {
        Table table = new Table()
                .column("ID", 6)
                .column("NAME", 20)
                .column("COUNTRY", 20)
                .column("AREA", 7)
                .column("OUTSIDE", 12)
                .column("CARD", 6)
                .column("TOLL", 14);
        int current = translation.currentLocation().id();
        for (Location location : translation.locations()) {
            String mark = location.id() == current ? "*" : "";
            table.row(
                    location.id() + mark,
                    Words.printable(location.name()),
                    location.country().name(),
                    orDash(location.areaCode()),
                    outside(location),
                    location.dialing().preferredCard() == 0
                            ? "-"
                            : Integer.toString(location.dialing().preferredCard()),
                    orDash(String.join(",", location.tollPrefixes())));
        }
        table.print(out);
    }

    private static String outside(Location location) {
        String local = location.dialing().localAccess();
        String others = location.dialing().longDistanceAccess();
        return local.equals(others) ? orDash(local) : orDash(local) + " / " + orDash(others);
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    /** Chooses a location. */
    @Descriptor("dial from another location")
    public void location(CommandSession session, String... arguments) {
        Terminal.run(session, Syntax.LOCATION, arguments, out -> {
            translation.setCurrentLocation(LocationCommands.id(arguments[0]));
            Location now = translation.currentLocation();
            out.println("numbers are dialed from " + now.id() + ", " + Words.printable(now.name()));
        });
    }
}
