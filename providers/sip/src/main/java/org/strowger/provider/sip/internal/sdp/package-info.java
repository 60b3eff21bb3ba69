/** Session descriptions and the offer/answer model for audio (RFC 4566, RFC 3264). */
package org.strowger.provider.sip.internal.sdp;
