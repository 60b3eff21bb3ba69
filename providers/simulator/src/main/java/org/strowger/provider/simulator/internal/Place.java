package org.strowger.provider.simulator.internal;

/**
 * Where a number can be reached at a line.
 *
 * @param station the line
 * @param address which of its addresses it is
 */
record Place(Station station, LineAddress address) {}
