package org.strowger.provider.sip.internal.config;

/** A configuration that is wrong; the message names key, value and remedy. */
public final class ConfigurationFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationFault(String key, String value, String remedy) {
        super(key + " = '" + value + "': " + remedy);
    }
}
