/** A telephone exchange in memory: the reference provider, and what tests and demonstrations script it with. */
@Export
@Version("0.1.0")
package org.strowger.provider.simulator;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
