/** The errors of TAPI's line and phone functions and the one exception that carries them. */
@Export
@Version("0.1.0")
package org.strowger.telephony.error;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
