/**
 * A contact centre: what an application looks like that serves requests about agents and queues as a proxy handler.
 * {@link org.strowger.example.contactcentre.ContactCentre} has the lines and the calls;
 * {@link org.strowger.example.contactcentre.FrontDesk} answers the requests;
 * {@link org.strowger.example.contactcentre.Roster} and {@link org.strowger.example.contactcentre.WaitingLine} know
 * nothing of telephones, only of agents, calls and time. {@link org.strowger.example.contactcentre.Desktop} is the
 * other side: it asks what any proxy handler may answer, and knows nothing of the centre.
 */
package org.strowger.example.contactcentre;
