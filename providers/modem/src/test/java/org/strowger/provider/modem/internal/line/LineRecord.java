package org.strowger.provider.modem.internal.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.strowger.telephony.call.CallInfo;
import org.strowger.telephony.call.CallInfoItem;
import org.strowger.telephony.call.CallState;
import org.strowger.telephony.call.CallStateMode;
import org.strowger.telephony.call.MediaMode;
import org.strowger.telephony.device.AddressStateItem;
import org.strowger.telephony.device.Forwarding;
import org.strowger.telephony.device.LineCondition;
import org.strowger.telephony.device.LineStateItem;
import org.strowger.telephony.error.TelephonyError;
import org.strowger.telephony.media.DigitMode;
import org.strowger.telephony.media.TickCount;
import org.strowger.telephony.spi.CallDriver;
import org.strowger.telephony.spi.CallSink;
import org.strowger.telephony.spi.Completion;
import org.strowger.telephony.spi.CompletionOf;
import org.strowger.telephony.spi.LineSink;

/** Stands in for the core and writes down, as text and in one order, everything that the line tells it. */
final class LineRecord implements LineSink {
    private final List<String> entries = new ArrayList<>();
    private CallDriver call;
    private CallInfo info;
    private boolean overloaded;

    /** What was told since the last time. */
    List<String> read() {
        List<String> result = List.copyOf(entries);
        entries.clear();
        return result;
    }

    /** The call announced last. */
    CallDriver call() {
        return call;
    }

    /** What was told last about a call. */
    CallInfo info() {
        return info;
    }

    /** Takes no call from now on, or does again. */
    void overloaded(boolean now) {
        overloaded = now;
    }

    @Override
    public Optional<CallSink> newCall(CallDriver driver, CallInfo about) {
        if (overloaded) {
            entries.add("no room for a call");
            return Optional.empty();
        }
        call = driver;
        info = about;
        entries.add("new call");
        return Optional.of(sink());
    }

    /** Where a call reports to. */
    CallSink sink() {
        return new CallSink() {
            @Override
            public void state(CallState state) {
                entries.add(state.name());
            }

            @Override
            public void state(CallState state, CallStateMode mode) {
                entries.add(state + " " + mode);
            }

            @Override
            public void conferenced(CallSink conference) {
                throw new AssertionError("this line has no conferences");
            }

            @Override
            public void info(CallInfo about, Set<CallInfoItem> changed) {
                info = about;
                entries.add("info " + new TreeSet<>(changed));
            }

            @Override
            public void digit(DigitMode mode, char digit, TickCount at) {
                entries.add("digit " + mode + " " + digit);
            }

            @Override
            public void tone(int listId, int tag, TickCount at) {
                throw new AssertionError("this line monitors no tones");
            }

            @Override
            public void media(MediaMode mode, TickCount at) {
                throw new AssertionError("this line monitors no media");
            }
        };
    }

    /** A request that writes its end down. */
    Completion request(String name) {
        return new Completion() {
            @Override
            public void succeed() {
                entries.add(name + " succeeded");
            }

            @Override
            public void fail(TelephonyError error) {
                entries.add(name + " failed: " + error.name());
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                fail(error);
            }
        };
    }

    /** A request that writes down its end, and what it delivers. */
    <T> CompletionOf<T> requestOf(String name, Function<T, String> text) {
        return new CompletionOf<>() {
            @Override
            public void succeed(T value) {
                entries.add(name + " succeeded: " + text.apply(value));
            }

            @Override
            public void fail(TelephonyError error) {
                entries.add(name + " failed: " + error.name());
            }

            @Override
            public void fail(TelephonyError error, String detail) {
                fail(error);
            }
        };
    }

    @Override
    public void ringing(int ringMode, int ringCount) {
        entries.add("ring " + ringCount);
    }

    @Override
    public void conditions(Set<LineCondition> now) {
        entries.add("conditions " + new TreeSet<>(now));
    }

    @Override
    public void lineStateChanged(Set<LineStateItem> changed) {
        entries.add("line " + changed);
    }

    @Override
    public void addressStateChanged(int addressId, Set<AddressStateItem> changed) {
        entries.add("address " + changed);
    }

    @Override
    public void forwardingChanged(int addressId, List<Forwarding> forwardings, int rings) {
        throw new AssertionError("this line does not forward");
    }

    @Override
    public void completionCancelled(int completionId) {
        throw new AssertionError("this line completes no calls");
    }

    @Override
    public void closed() {
        entries.add("closed");
    }
}
