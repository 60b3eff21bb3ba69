package org.strowger.telephony.dialing;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Somebody who wants to know when translation changes, found as an OSGi service. The core is one: it tells open lines
 * that asked for {@code LineStateItem.TRANSLATE_CHANGE} (rule L-454).
 */
@ConsumerType
public interface TranslationListener {
    /**
     * Locations, calling cards, toll lists or the current location have changed. Called on the thread that changed
     * them, without any lock, after the change counts; should return soon.
     */
    void translationChanged();
}
