package org.strowger.provider.simulator.contract;

import java.util.List;
import java.util.Optional;
import org.strowger.provider.simulator.DeskPhone;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.provider.simulator.SimulatedExchange;
import org.strowger.provider.tck.Destination;
import org.strowger.provider.tck.DeviceSwitch;
import org.strowger.provider.tck.FarEnd;
import org.strowger.provider.tck.FarParty;
import org.strowger.provider.tck.Pace;
import org.strowger.provider.tck.PhoneHand;
import org.strowger.provider.tck.ProviderUnderTest;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.call.QualityOfService;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.spi.LineDriver;
import org.strowger.telephony.spi.PhoneDriver;
import org.strowger.telephony.spi.TelephonyProvider;

/** A simulated exchange on virtual time; the parties outside are the far end. */
final class ExchangeUnderTest implements ProviderUnderTest, FarEnd {
    private final SimulatedExchange exchange;
    private final Pace pace = Pace.virtual();

    ExchangeUnderTest(ExchangeSettings.Builder settings) {
        exchange = new SimulatedExchange(settings.build());
    }

    @Override
    public TelephonyProvider provider() {
        return exchange;
    }

    @Override
    public FarEnd farEnd() {
        return this;
    }

    @Override
    public Pace pace() {
        return pace;
    }

    @Override
    public Optional<String> number(Destination destination) {
        return Optional.of(
                switch (destination) {
                    case ANSWERS -> "9900";
                    case RINGS -> "9902";
                    case BUSY -> "9901";
                    case REFUSES -> "9907";
                    case UNASSIGNED -> "8";
                    case PARK_POSITION -> "705";
                    case MALFORMED -> "not a number";
                });
    }

    @Override
    public Optional<FarParty> call(LineDriver line) {
        return Optional.of(new Outside(exchange.outsideCall("+4930123456", line.permanentId())));
    }

    @Override
    public Optional<FarParty> called() {
        List<OutsideCall> parties = exchange.outsideCalls();
        return parties.isEmpty() ? Optional.empty() : Optional.of(new Outside(parties.get(parties.size() - 1)));
    }

    @Override
    public Optional<PhoneHand> hand(PhoneDriver phone) {
        return Optional.of(new Hand(exchange.phone(lineOf(phone))));
    }

    @Override
    public DeviceSwitch devices() {
        return new Devices(exchange);
    }

    @Override
    public Optional<List<MediaAction>> mediaActions(LineDriver line) {
        List<MediaStream> streams = exchange.mediaStreams(line.permanentId());
        return Optional.of(
                streams.isEmpty() ? List.of() : streams.get(streams.size() - 1).actions());
    }

    private static String lineOf(PhoneDriver phone) {
        return phone.lines().get(0).line();
    }

    private record Hand(DeskPhone phone) implements PhoneHand {
        @Override
        public void lift() {
            phone.lift();
        }

        @Override
        public void hangUp() {
            phone.hangUp();
        }

        @Override
        public void press(int button) {
            phone.press(button);
        }
    }

    private record Devices(SimulatedExchange exchange) implements DeviceSwitch {
        @Override
        public boolean addLine() {
            exchange.addLine("1999");
            return true;
        }

        @Override
        public boolean remove(LineDriver line) {
            exchange.removeLine(line.permanentId());
            return true;
        }

        @Override
        public boolean forceClosed(LineDriver line) {
            exchange.forceClosed(line.permanentId());
            return true;
        }

        @Override
        public boolean addPhone() {
            exchange.addLine("1998");
            exchange.addPhone("1998");
            return true;
        }

        @Override
        public boolean remove(PhoneDriver phone) {
            exchange.removePhone(lineOf(phone));
            return true;
        }

        @Override
        public boolean forceClosed(PhoneDriver phone) {
            exchange.phone(lineOf(phone)).forceClosed();
            return true;
        }
    }

    private record Outside(OutsideCall party) implements FarParty {
        @Override
        public void answer() {
            party.answer();
        }

        @Override
        public void hangUp() {
            party.hangUp();
        }

        @Override
        public boolean isConnected() {
            return party.state() == OutsideCall.State.CONNECTED;
        }

        @Override
        public boolean isOver() {
            return party.state() == OutsideCall.State.ENDED;
        }

        @Override
        public boolean sendDigits(String digits) {
            party.sendDigits(digits);
            return true;
        }

        @Override
        public Optional<String> heardDigits() {
            return Optional.of(party.heardDigits());
        }

        @Override
        public boolean sendTone(Tone tone) {
            party.sendTone(tone);
            return true;
        }

        @Override
        public boolean sendMedia(MediaMode mode) {
            party.sends(mode);
            return true;
        }

        @Override
        public boolean sendUserUser(DataBlock information) {
            party.sendUserUser(information);
            return true;
        }

        @Override
        public Optional<DataBlock> userUser() {
            return Optional.of(party.userUser());
        }

        @Override
        public boolean changeQuality(QualityOfService quality) {
            party.askForQuality(quality);
            return true;
        }
    }
}
