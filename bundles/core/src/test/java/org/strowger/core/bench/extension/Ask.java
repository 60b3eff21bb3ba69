package org.strowger.core.bench.extension;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.strowger.telephony.Call;
import org.strowger.telephony.Request;
import org.strowger.telephony.data.DataBlock;
import org.strowger.telephony.error.TelephonyError;

/** One request to the extensions of a line, and what became of it. */
final class Ask {
    /** What it is about. */
    enum Kind {
        LINE,
        ADDRESS,
        CALL,
        FEATURE
    }

    final Opening via;
    final Kind kind;
    final int serial;
    final Instant deadline;
    final DataBlock parameters;
    /** The call that it is about; null for none. */
    final Call about;

    ExtendedCall call;
    Request<DataBlock> request;
    int asked;
    int replies;
    int ends;
    /** Its handle was closed before it ended, so that no reply may come (rule L-099). */
    boolean suppressed;
    /** Its driver ended it while somebody waited; null: not yet. */
    Optional<TelephonyError> outcome;

    DataBlock answer;

    Ask(Opening via, Kind kind, int serial, Instant deadline, Call about) {
        this.via = via;
        this.kind = kind;
        this.serial = serial;
        this.deadline = deadline;
        this.about = about;
        this.parameters = DataBlock.ofText("ask " + serial);
    }

    boolean isLate(Instant now) {
        return !deadline.isAfter(now);
    }

    /** Whether nothing has ended it but its driver or its time limit. */
    boolean isUndisturbed() {
        return via.isOpen() && via.isHeard() && (about == null || about.isValid());
    }

    /** Which address its driver must be asked about. */
    OptionalInt address() {
        return kind == Kind.ADDRESS || kind == Kind.CALL ? OptionalInt.of(0) : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return "request " + serial + " (" + kind + ") of " + via;
    }
}
