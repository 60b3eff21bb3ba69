/** The health of the telephony platform in JMX. */
package org.strowger.metrics.internal;
