/** How the telephony platform is, for administrators: providers, sessions, requests, and what is wrong with them. */
@Export
@Version("0.1.0")
package org.strowger.telephony.health;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
