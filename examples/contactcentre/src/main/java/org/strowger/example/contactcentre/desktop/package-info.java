/**
 * The agents' side of the contact centre: an application of its own, which knows the centre only by what any proxy
 * handler may answer. {@link org.strowger.example.contactcentre.desktop.Desktop} asks, and
 * {@link org.strowger.example.contactcentre.desktop.DesktopCommands} show it in a shell.
 */
package org.strowger.example.contactcentre.desktop;
