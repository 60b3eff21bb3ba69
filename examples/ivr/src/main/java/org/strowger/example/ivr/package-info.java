/**
 * A voice menu: what an application looks like that talks with callers by tones and digits.
 * {@link org.strowger.example.ivr.Ivr} has the session and its events; {@link org.strowger.example.ivr.Visit} takes one
 * caller from question to question; {@link org.strowger.example.ivr.MainMenu} and
 * {@link org.strowger.example.ivr.PinEntry} are the questions and know nothing of telephones.
 */
package org.strowger.example.ivr;
