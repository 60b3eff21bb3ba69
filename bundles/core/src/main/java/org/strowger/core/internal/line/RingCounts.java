package org.strowger.core.internal.line;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.strowger.telephony.RingCount;
import org.strowger.telephony.error.LineError;
import org.strowger.telephony.error.TelephonyException;

/** After how many rings applications want calls to be answered (rule L-400). Guarded by the line's lock. */
final class RingCounts {
    private final Map<Wish, Integer> wishes = new HashMap<>();

    private record Wish(LineHandle handle, int addressId) {}

    private OptionalInt lowest(int addressId) {
        return wishes.entrySet().stream()
                .filter(wish -> wish.getKey().addressId() == addressId)
                .mapToInt(Map.Entry::getValue)
                .min();
    }

    /** The handle is void, and so is what it wished. */
    void forget(LineHandle handle) {
        wishes.keySet().removeIf(wish -> wish.handle() == handle);
    }

    /** What one handle sees and sets for one address. */
    RingCount of(LineHandle handle, int addressId) {
        return new OfAddress(handle, addressId);
    }

    private final class OfAddress implements RingCount {
        private final LineHandle handle;
        private final int addressId;

        OfAddress(LineHandle handle, int addressId) {
            this.handle = handle;
            this.addressId = addressId;
        }

        @Override
        public OptionalInt lowest() {
            synchronized (handle.managed().lock()) {
                handle.requireOpen();
                return RingCounts.this.lowest(addressId);
            }
        }

        @Override
        public void set(int rings) {
            handle.requireOpen();
            if (rings < 0) {
                throw new TelephonyException(
                        LineError.INVALPARAM, "rings are counted from 0, not " + rings + "; clear() takes a wish back");
            }
            synchronized (handle.managed().lock()) {
                handle.requireOpen();
                wishes.put(new Wish(handle, addressId), rings);
            }
        }

        @Override
        public void clear() {
            synchronized (handle.managed().lock()) {
                handle.requireOpen();
                wishes.remove(new Wish(handle, addressId));
            }
        }
    }
}
