package org.strowger.telephony.device;

import java.util.List;
import java.util.Set;
import org.strowger.telephony.call.MediaMode;

/**
 * What a line device is doing now (LINEDEVSTATUS).
 *
 * @param openHandles how many handles have the line open
 * @param openMediaModes the union of the media modes that owners opened it for (rule L-088)
 * @param calls how many calls it has (rule L-211)
 * @param conditions the conditions it is in
 * @param features what can be done with it now without a call
 * @param readings what its device shows besides
 * @param applications the names of the applications that have it open, one for each handle
 */
public record LineStatus(
        int openHandles,
        Set<MediaMode> openMediaModes,
        CallCounts calls,
        Set<LineCondition> conditions,
        Set<LineFeature> features,
        LineReadings readings,
        List<String> applications) {
    /** Makes the sets immutable. */
    public LineStatus {
        openMediaModes = Set.copyOf(openMediaModes);
        conditions = Set.copyOf(conditions);
        features = Set.copyOf(features);
        applications = List.copyOf(applications);
    }

    /**
     * How many calls a line or an address has; a pending call counts nowhere (rules L-131, L-211).
     *
     * @param active calls that are neither idle nor held
     * @param onHold calls on hard hold
     * @param onHoldPending calls held while a transfer or conference is being set up
     */
    public record CallCounts(int active, int onHold, int onHoldPending) {}
}
