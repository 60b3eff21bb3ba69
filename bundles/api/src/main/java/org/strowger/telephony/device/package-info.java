/** Values about devices: line and phone devices, their addresses, capabilities and status. */
@Export
@Version("0.1.0")
package org.strowger.telephony.device;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
