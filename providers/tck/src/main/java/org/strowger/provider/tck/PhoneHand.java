package org.strowger.provider.tck;

/** Somebody who sits at a phone and uses it by hand. Actions take effect soon; they must not block the provider. */
public interface PhoneHand {
    /** Takes the handset off the hook. */
    void lift();

    /** Puts the handset back. */
    void hangUp();

    /** Presses a button and lets it go. */
    void press(int button);
}
