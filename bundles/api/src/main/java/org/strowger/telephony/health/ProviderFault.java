package org.strowger.telephony.health;

/**
 * How often a provider did something that it must not do.
 *
 * @param kind a name of capital letters, such as {@code SECOND_COMPLETION}; later versions of the core may have more
 * @param meaning what it did, to be read behind its name: "completed a request a second time"
 * @param count how often, at least once
 */
public record ProviderFault(String kind, String meaning, long count) {}
