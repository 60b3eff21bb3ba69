package org.strowger.provider.simulator.internal;

import static java.time.Duration.ofSeconds;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.strowger.provider.simulator.ExchangeSettings;
import org.strowger.provider.simulator.MediaStream;
import org.strowger.provider.simulator.OutsideCall;
import org.strowger.telephony.Call;
import org.strowger.telephony.Line;
import org.strowger.telephony.media.MediaAction;
import org.strowger.telephony.media.Tone;
import org.strowger.telephony.media.ToneComponent;

/** A call of a line with somebody outside, and what becomes of its media stream. */
abstract class MediaStreamTest extends ApplicationTest {
    Line alice;
    OutsideCall caller;
    Call call;

    @BeforeEach
    void talk() {
        alice = open("1001");
        answer();
    }

    void answer() {
        caller = exchange.outsideCall("+491", "1001");
        settle();
        call = newest(alice);
        done(call.answer());
    }

    void equipAnew(ExchangeSettings.Builder settings) {
        equip(settings);
        talk();
    }

    /** The caller presses keys, and a second passes from the first one on. */
    void press(String keys) {
        caller.sendDigits(keys);
        pass(ofSeconds(1));
    }

    /** The stream of the line's latest call. */
    MediaStream stream() {
        List<MediaStream> all = exchange.mediaStreams("1001");
        return all.get(all.size() - 1);
    }

    List<MediaAction> actions() {
        return stream().actions();
    }

    static Tone hum(Duration time) {
        return Tone.custom(ToneComponent.constant(1000)).lasting(time);
    }
}
