/** Modems in software, for tests that run without a telephone line. */
package org.strowger.testing.softmodems;
