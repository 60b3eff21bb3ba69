/** Bundles that come and go while calls are up, and what must be true afterwards. */
@Export
@Version("0.1.0")
package org.strowger.itests;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
