/** SIP messages as plain values, without any stack (RFC 3261 sections 7, 19 and 20). */
package org.strowger.provider.sip.internal.message;
