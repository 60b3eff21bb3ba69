/** Digest authentication (RFC 7616, RFC 3261 section 22). */
package org.strowger.provider.sip.internal.auth;
