package org.strowger.provider.simulator;

/** A setting of an exchange that cannot be used: says which key, what it was set to, and what would be right. */
public final class BadSetting extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    /**
     * @param key the setting's key
     * @param value what it was set to
     * @param remedy what would be right, as a clause of its own
     */
    public BadSetting(String key, Object value, String remedy) {
        super(key + " = " + value + ": " + remedy);
        this.key = key;
    }

    /** The setting's key. */
    public String key() {
        return key;
    }
}
