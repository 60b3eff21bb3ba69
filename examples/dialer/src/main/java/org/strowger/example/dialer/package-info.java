/**
 * Click to dial: what an application looks like that makes calls. {@link org.strowger.example.dialer.Dialer} opens the
 * session and starts attempts; {@link org.strowger.example.dialer.Attempt} follows one call until somebody answers or
 * it is clear that nobody will.
 */
package org.strowger.example.dialer;
