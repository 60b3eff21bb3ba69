package org.strowger.core.internal.health;

import org.strowger.telephony.health.Trouble;

/**
 * Something that one look found to be wrong.
 *
 * @param kind what it is
 * @param key stands for the provider or session; keeps nothing of it alive
 * @param subject its name
 * @param text one sentence
 */
record Finding(Trouble.Kind kind, Object key, String subject, String text) {}
