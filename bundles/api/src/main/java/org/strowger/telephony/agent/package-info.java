/** Agents, their sessions, groups and queues: values, and the requests that a proxy handler answers. */
@Export
@Version("0.1.0")
package org.strowger.telephony.agent;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
