/** Values about what goes over a call: digits, tones, detection and control of media. */
@Export
@Version("0.1.0")
package org.strowger.telephony.media;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
