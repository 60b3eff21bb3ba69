/** From a configuration to a provider. */
package org.strowger.provider.sip.internal.config;
