/**
 * An attendant that answers: what an application looks like that owns calls.
 * {@link org.strowger.example.attendant.Attendant} opens the lines and decides about calls;
 * {@link org.strowger.example.attendant.Visit} takes one call from its offering to its end, with requests chained by
 * their stages and no thread waiting for any of them.
 */
package org.strowger.example.attendant;
