/**
 * The boundary to the SIP stack, {@link org.strowger.provider.sip.internal.stack.SipStack}, and JAIN-SIP behind it. No
 * type of the stack is seen outside this package.
 */
package org.strowger.provider.sip.internal.stack;
