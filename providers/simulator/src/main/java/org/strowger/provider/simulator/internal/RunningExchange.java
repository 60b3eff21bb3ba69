package org.strowger.provider.simulator.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.Telephone;
import org.strowger.provider.simulator.internal.configuration.SettingCheck;
import org.strowger.provider.simulator.internal.fault.FaultDesk;
import org.strowger.provider.simulator.internal.post.Mailroom;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.RoamMode;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.ProviderContext;

/**
 * An exchange from one start to the next stop, as tests and the core's life cycle act on it: enters the
 * {@link Mailroom}.
 */
public final class RunningExchange {
    private final ProviderContext context;
    private static final int HIGHEST_LEVEL = 0xFFFF;

    private final ExchangeFloor floor;
    private final Mailroom mailroom;

    /** Starts with the lines of the settings. */
    public RunningExchange(ExchangeSettings settings, ProviderContext context, FaultDesk faults) {
        this.context = context;
        floor = new ExchangeFloor(settings, context.scheduler(), faults);
        mailroom = floor.mailroom();
        mailroom.inside(() -> {
            settings.numbers().forEach(floor::addLine);
            settings.numbers().stream().filter(settings.phones()::areAt).forEach(floor.phones()::add);
        });
    }

    /** The line drivers, in order. */
    public List<? extends LineDriver> lines() {
        return mailroom.inside(floor::lines);
    }

    /** The phone drivers, in the order of their lines. */
    public List<? extends PhoneDriver> phones() {
        return mailroom.inside(() -> floor.phones().drivers());
    }

    /** The desk phone at a line. */
    public DeskPhone phone(String line) {
        return mailroom.inside(
                () -> new HandPhone(floor.mailroom(), floor.phones().at(line)));
    }

    /** Puts a desk phone at a line and tells the core. */
    public void addPhone(String line) {
        mailroom.inside(() -> {
            SimulatedPhone phone = floor.phones().add(line);
            mailroom.post(() -> context.phoneAdded(phone));
        });
    }

    /** Takes a desk phone away and tells the core. */
    public void removePhone(String line) {
        mailroom.inside(() -> {
            SimulatedPhone phone = floor.phones().remove(line);
            mailroom.post(() -> context.phoneRemoved(phone));
        });
    }

    /** The numbers of the lines, in order. */
    public List<String> numbers() {
        return mailroom.inside(floor::numbers);
    }

    /** Lets somebody outside call a line. */
    public OutsideCall outsideCall(String from, String line, Set<MediaMode> media) {
        return mailroom.inside(() -> {
            if (floor.directory().bridge(line).isEmpty()
                    && floor.directory().place(line).isEmpty()) {
                floor.station(line);
            }
            return new OutsideHandset(mailroom, floor.callFromOutside(from, line, media));
        });
    }

    /** The outside parties in a call, oldest first. */
    public List<OutsideCall> outsideCalls() {
        return mailroom.inside(() -> floor.outside().stream()
                .<OutsideCall>map(party -> new OutsideHandset(mailroom, party))
                .toList());
    }

    /** The telephone at a line. */
    public Telephone telephone(String line) {
        return mailroom.inside(() -> new HandTelephone(floor, floor.station(line)));
    }

    /** Adds a line and tells the core. */
    public void addLine(String number) {
        mailroom.inside(() -> {
            SimulatedLine line = floor.addLine(SettingCheck.number("number", number));
            mailroom.post(() -> context.lineAdded(line));
        });
    }

    /** Removes a line and tells the core. */
    public void removeLine(String number) {
        mailroom.inside(() -> {
            if (floor.phones().hasOneAt(number)) {
                SimulatedPhone phone = floor.phones().remove(number);
                mailroom.post(() -> context.phoneRemoved(phone));
            }
            SimulatedLine line = floor.removeLine(number);
            mailroom.post(() -> context.lineRemoved(line));
        });
    }

    /** Takes new settings, of which name, addresses and shared numbers are as before; calls go on. */
    public void reconfigure(ExchangeSettings before, ExchangeSettings now) {
        mailroom.inside(() -> {
            floor.reconfigure(now);
            Set<String> present = new LinkedHashSet<>(floor.numbers());
            List<String> wanted = now.numbers();
            Set<String> goes = new LinkedHashSet<>(before.numbers());
            goes.removeAll(Set.copyOf(wanted));
            goes.retainAll(present);
            goes.forEach(this::removeLine);
            floor.lines().forEach(line -> mailroom.post(() -> context.capabilitiesChanged(line)));
            wanted.stream().filter(number -> !present.contains(number)).forEach(this::addLine);
            wanted.forEach(number -> equip(
                    number,
                    present.contains(number) && before.phones().areAt(number),
                    now.phones().areAt(number)));
        });
    }

    /** A phone that was put at a line or taken away by hand stays as it is unless the settings for it change. */
    private void equip(String line, boolean before, boolean now) {
        boolean has = floor.phones().hasOneAt(line);
        if (now && !has && !before) {
            addPhone(line);
        } else if (before && !now && has) {
            removePhone(line);
        }
    }

    /** Whether nobody is in a call. */
    public boolean isQuiet() {
        return mailroom.inside(floor::isQuiet);
    }

    /** Does this once, as soon as nobody is in a call. */
    public void whenQuiet(Runnable work) {
        mailroom.inside(() -> floor.whenQuiet(work));
    }

    /** Takes a line out of service or puts it back. */
    public void setInService(String number, boolean inService) {
        at(number, station -> station.setInService(inService));
    }

    /** Closes a line by force. */
    public void forceClosed(String number) {
        at(number, Station::force);
    }

    /** Lets somebody outside wait for a busy line. */
    public OutsideCall campOn(String from, String line) {
        return mailroom.inside(() -> {
            Station station = floor.station(line);
            return new OutsideHandset(mailroom, floor.campOn(from, new Place(station, station.address(0))));
        });
    }

    /** Where calls are parked. */
    public List<String> parked() {
        return mailroom.inside(() -> floor.orbit().addresses());
    }

    /** The completion requests of a line. */
    public List<Integer> completions(String line) {
        return mailroom.inside(() -> floor.completions().idsOf(floor.station(line)));
    }

    /** A number is free now. */
    public void becomesFree(String number) {
        mailroom.inside(() -> floor.completions().freed(number));
    }

    /** The network cancels a completion request. */
    public void cancelCompletion(int id) {
        mailroom.inside(() -> floor.completions().cancelFromOutside(id));
    }

    /** Changes the forwarding of a line's first address. */
    public void forwardByHand(String line, List<Forwarding> forwardings) {
        at(
                line,
                station -> station.forward(
                        station.address(0),
                        forwardings,
                        station.address(0).forwarding().rings()));
    }

    /** The device of a line shows these levels. */
    public void showLevels(String line, int signal, int battery) {
        SettingCheck.between("signal", signal, 0, HIGHEST_LEVEL);
        SettingCheck.between("battery", battery, 0, HIGHEST_LEVEL);
        at(line, station -> station.equipment().show(before -> before.withLevels(signal, battery)));
    }

    /** The media streams of a line's calls. */
    public List<MediaStream> mediaStreams(String line) {
        return mailroom.inside(() -> floor.station(line).equipment().streams().shown());
    }

    /** The device of a line uses another network. */
    public void roam(String line, RoamMode network) {
        at(line, station -> station.equipment().show(before -> before.withRoaming(network)));
    }

    /** Hides what the calls of a line are doing, or shows it again. */
    public void obscure(String line, boolean hidden) {
        at(line, station -> station.calls().forEach(call -> call.record().obscure(hidden)));
    }

    /** Reports a state for the latest call of a line, whether that is right or not. */
    public void reportState(String line, CallState state) {
        at(line, station -> station.latest()
                .orElseThrow(() -> new IllegalStateException("line " + line + " has had no call that the core knows"))
                .stateRegardless(state));
    }

    /** Ends all activity; nothing is told to anybody afterwards. */
    public void stop() {
        mailroom.settle(floor::stop);
    }

    private void at(String number, Consumer<Station> action) {
        mailroom.inside(() -> action.accept(floor.station(number)));
    }
}
