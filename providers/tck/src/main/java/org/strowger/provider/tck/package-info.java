/**
 * The provider contract as tests: a provider's author extends {@link org.strowger.provider.tck.ProviderContract} with
 * one class that says how to create the provider and who is at the other end of its lines.
 */
package org.strowger.provider.tck;
