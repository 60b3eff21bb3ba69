/** SIP lines: a telephony provider on a SIP stack. Nothing of it is exported. */
package org.strowger.provider.sip.internal;
