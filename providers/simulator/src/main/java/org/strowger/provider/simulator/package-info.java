/**
 * A telephone exchange in memory: the reference provider, and what tests and demonstrations script it with.
 *
 * <p>These numbers have a meaning in every exchange; the column beside them says what the called party does, in the
 * words in which further rules can be written ({@code docs/simulator.md}):
 *
 * <pre>
 * 9900: answer
 * 9901: busy
 * 9902: ring
 * 9903: network busy
 * 9904: reorder
 * 9905: no circuit
 * 9906: unassigned
 * 9907: disconnect REJECT
 * 9908: disconnect UNREACHABLE
 * 9909: disconnect CONGESTION
 * 9910: disconnect NUMBER_CHANGED
 * 9911: disconnect OUT_OF_ORDER
 * 9912: disconnect BAD_ADDRESS
 * 9913: disconnect DO_NOT_DISTURB
 * 9914: disconnect TEMPORARY_FAILURE
 * 9919: silence
 * 992n: ring, wait n rings, answer
 * 993n: ring, answer, wait n s, hang up
 * 994n: ring, answer, wait n s, hold, wait n s, retrieve
 * 995n: ring, wait n rings, disconnect REJECT
 * 996n: wait n s, ring, wait 1 ring, answer
 * +*: ring, wait 1 ring, answer
 * 0*: ring, wait 1 ring, answer
 * </pre>
 */
@Export
@Version("0.1.0")
package org.strowger.provider.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
