package org.strowger.conformance;

/**
 * A test as the reports name it.
 *
 * @param className binary name of the class that ran, which may have inherited the method
 * @param method name without parameters or invocation number
 */
record TestMethod(String className, String method) implements Comparable<TestMethod> {

    /** The class without its package, so that a table stays readable. */
    String brief() {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.') + "." + method;
    }

    @Override
    public int compareTo(TestMethod other) {
        int byClass = className.compareTo(other.className);
        return byClass != 0 ? byClass : method.compareTo(other.method);
    }
}
