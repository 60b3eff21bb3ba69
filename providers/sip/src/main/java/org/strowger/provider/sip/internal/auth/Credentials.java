package org.strowger.provider.sip.internal.auth;

/**
 * A user name and a secret. The secret never appears in text.
 *
 * @param user user name for digest
 * @param secret password
 */
public record Credentials(String user, String secret) {
    @Override
    public String toString() {
        return "Credentials[" + user + ", secret not shown]";
    }
}
