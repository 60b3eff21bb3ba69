/** A call from one line to another, step by step, with every event printed as it arrives. */
package org.strowger.example.demo.internal;
