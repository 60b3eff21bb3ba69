/** Address translation: locations, calling cards, countries, and what is dialed for a number. Needs no session. */
@Export
@Version("0.1.0")
package org.strowger.telephony.dialing;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
