/** The user agent of one provider instance: its lines, its worker and the way from messages to calls. */
package org.strowger.provider.sip.internal.agent;
