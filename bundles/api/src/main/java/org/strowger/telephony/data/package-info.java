/** Values that calls and devices of every kind have in common. */
@Export
@Version("0.1.0")
package org.strowger.telephony.data;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
