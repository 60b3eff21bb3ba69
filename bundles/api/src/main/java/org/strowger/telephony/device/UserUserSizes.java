package org.strowger.telephony.device;

/**
 * How many bytes of user-user information a line can carry with each operation; 0 for none (rule L-374).
 *
 * @param makeCall with making a call
 * @param accept with accepting one
 * @param answer with answering one
 * @param drop with dropping one
 * @param send on its own, while a call is there
 * @param receive the most that can be received
 */
public record UserUserSizes(int makeCall, int accept, int answer, int drop, int send, int receive) {
    private static final UserUserSizes NONE = ofAll(0);

    /** Those of a line without user-user information. */
    public static UserUserSizes none() {
        return NONE;
    }

    /** The same size for all. */
    public static UserUserSizes ofAll(int size) {
        return new UserUserSizes(size, size, size, size, size, size);
    }
}
