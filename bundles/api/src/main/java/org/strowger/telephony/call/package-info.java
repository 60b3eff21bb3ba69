/** Values about calls: states and their modes, privileges, information, status and call parameters. */
@Export
@Version("0.1.0")
package org.strowger.telephony.call;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
