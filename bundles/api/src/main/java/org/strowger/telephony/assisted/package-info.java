/** Assisted telephony: applications that leave the making of a call to another one, and those that do it for them. */
@Export
@Version("0.1.0")
package org.strowger.telephony.assisted;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
