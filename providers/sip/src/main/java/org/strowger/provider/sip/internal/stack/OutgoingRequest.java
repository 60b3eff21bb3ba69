package org.strowger.provider.sip.internal.stack;

import org.strowger.provider.sip.internal.message.SipRequest;

/**
 * A request and where it goes.
 *
 * @param request the request, complete but for what the stack adds (Via, Max-Forwards, Content-Length)
 * @param hop the next hop
 */
public record OutgoingRequest(SipRequest request, NextHop hop) {}
