/**
 * What providers implement, and what the core gives them. A provider knows nothing of applications, handles, privileges
 * or counts: the core merges all of them (rule S-003).
 */
@Export
@Version("0.1.0")
package org.strowger.telephony.spi;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
