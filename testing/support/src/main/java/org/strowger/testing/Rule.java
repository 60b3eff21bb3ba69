package org.strowger.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the rules of {@code docs/semantics} that a test proves, for example {@code @Rule("L-131")}.
 *
 * <p>On a class it counts for each of the class's tests. The build lists every rule with and without a passing test in
 * {@code docs/conformance.md}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Rule {
    /** Rule numbers: L-nnn for lines, P-nnn for phones, S-nnn for providers. */
    String[] value();
}
