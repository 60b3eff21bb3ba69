/** What applications see: the telephony service, its sessions, lines, calls, phones, requests and events. */
@Export
@Version("0.1.0")
package org.strowger.telephony;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
