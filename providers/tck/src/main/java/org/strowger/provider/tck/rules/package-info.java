/** The rules of the provider contract, one interface of tests for each family. */
package org.strowger.provider.tck.rules;
