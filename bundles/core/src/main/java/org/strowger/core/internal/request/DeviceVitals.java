package org.strowger.core.internal.request;

import org.strowger.core.internal.runtime.Progress;
import org.strowger.telephony.health.RequestHealth;

/**
 * How the driver of one line or phone keeps up.
 *
 * @param name the device, as it is told to people
 * @param driver whether its driver returns from what it is asked
 * @param requests what its driver has yet to complete
 */
public record DeviceVitals(String name, Progress driver, RequestHealth requests) {}
