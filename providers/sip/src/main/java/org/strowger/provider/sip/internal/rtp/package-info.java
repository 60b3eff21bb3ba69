/** Ports for media. */
package org.strowger.provider.sip.internal.rtp;
