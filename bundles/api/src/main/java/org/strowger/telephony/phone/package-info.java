/** What phone devices consist of: hookswitches, ringer, lamps, buttons, display, and what can be told of them. */
@Export
@Version("0.1.0")
package org.strowger.telephony.phone;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
