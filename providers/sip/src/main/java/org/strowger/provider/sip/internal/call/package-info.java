/** Calls: what the core asks of one, what the network says to it, and the phases of its life. */
package org.strowger.provider.sip.internal.call;
