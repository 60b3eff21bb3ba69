package org.strowger.provider.sip.internal.stack;

import java.net.InetAddress;
import java.util.function.IntSupplier;

/**
 * What a stack needs to start.
 *
 * @param name unique among the stacks of the process
 * @param address address to bind
 * @param port port for UDP and TCP; 0 for any that is free
 * @param admission decides about new INVITEs
 * @param workload messages handed over and not yet worked on by the line logic; counts as backlog
 */
public record StackSettings(String name, InetAddress address, int port, Admission admission, IntSupplier workload) {}
