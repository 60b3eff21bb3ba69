package org.strowger.telephony;

import java.util.Optional;
import org.strowger.telephony.device.ExtensionVersion;
import org.strowger.telephony.device.PhonePrivilege;

/** What a phone is opened for. Immutable; the {@code with} methods return changed copies. */
public final class PhoneOpenOptions {
    private final PhonePrivilege privilege;
    private final Optional<Object> tag;
    private final Optional<ExtensionVersion> extensions;

    private PhoneOpenOptions(PhonePrivilege privilege, Optional<Object> tag, Optional<ExtensionVersion> extensions) {
        this.privilege = privilege;
        this.tag = tag;
        this.extensions = extensions;
    }

    /**
     * Exactly one privilege; whether it is one is checked when a phone is opened (rule P-030).
     *
     * @param privilege what the application may do with the phone
     */
    public static PhoneOpenOptions of(PhonePrivilege privilege) {
        return new PhoneOpenOptions(privilege, Optional.empty(), Optional.empty());
    }

    /** For watching the phone (rule P-032). */
    public static PhoneOpenOptions monitor() {
        return of(PhonePrivilege.MONITOR);
    }

    /** For operating the phone, alone (rule P-031). */
    public static PhoneOpenOptions owner() {
        return of(PhonePrivilege.OWNER);
    }

    /** The application's own value, found again at {@link Phone#tag()} of every event (rule P-036). */
    public PhoneOpenOptions withTag(Object value) {
        return new PhoneOpenOptions(privilege, Optional.of(value), extensions);
    }

    /**
     * The phone is to be used with this version of its extensions, agreed on before by
     * {@link TelephonySession#negotiateExtensions} (rules P-026, P-063).
     */
    public PhoneOpenOptions withExtensions(ExtensionVersion version) {
        return new PhoneOpenOptions(privilege, tag, Optional.of(version));
    }

    /** The privilege. */
    public PhonePrivilege privilege() {
        return privilege;
    }

    /** The version of the phone's extensions to use; empty for none. */
    public Optional<ExtensionVersion> extensions() {
        return extensions;
    }

    /** The application's own value. */
    public Optional<Object> tag() {
        return tag;
    }
}
