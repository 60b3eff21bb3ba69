package org.strowger.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConformanceTest {
    @TempDir
    private Path root;

    private SampleProject project;

    @BeforeEach
    void createProject() throws IOException {
        project = new SampleProject(root);
    }

    @Test
    void aRuleIsProvedByAPassingTestThatNamesIt() throws IOException {
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-001\") void ends() {} }");
        project.report("First", "<testcase classname='FirstTest' name='ends'/>");

        assertThat(project.check()).contains("1 passed, 0 failed, 0 skipped");
        assertThat(project.page())
                .contains("| L-001 | A request ends. | proved: `FirstTest.ends` |")
                .contains("| L-002 | A reply follows. | not yet |");
    }

    @Test
    void aSkippedTestProvesNothing() throws IOException {
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-001\") void ends() {} }");
        project.report("First", "<testcase classname='FirstTest' name='ends'><skipped/></testcase>");

        project.check();

        assertThat(project.page()).contains("only skipped tests: `FirstTest.ends` (skipped)");
    }

    @Test
    void oneFailedInvocationOutweighsThePassedOnes() throws IOException {
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-001\") void ends(int i) {} }");
        project.report(
                "First",
                "<testcase classname='FirstTest' name='ends{int}[1]'/>",
                "<testcase classname='FirstTest' name='ends(int)[2]'><failure/></testcase>");

        project.check();

        assertThat(project.page()).contains("failing: `FirstTest.ends` (failed)");
    }

    @Test
    void aTestThatNeverRanIsNoProof() throws IOException {
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-001\") void ends() {} }");

        project.check();

        assertThat(project.page()).contains("tests not run: `FirstTest.ends` (not run)");
    }

    @Test
    void anInheritedTestCountsForTheClassThatRan() throws IOException {
        project.test("Contract", "abstract class Contract { @org.strowger.testing.Rule(\"T-01\") void offers() {} }");
        project.test("MineTest", "class MineTest extends Contract { }");
        project.report("Mine", "<testcase classname='MineTest' name='offers'/>");

        project.check();

        assertThat(project.page()).contains("proved: `MineTest.offers`").doesNotContain("Contract");
    }

    @Test
    void aRuleOnAClassCountsForItsTestsAndThoseOfNestedClasses() throws IOException {
        project.test(
                "OuterTest",
                "@org.strowger.testing.Rule({\"L-001\", \"L-003\"})"
                        + "class OuterTest { class Inner { void works() {} } }");
        project.report("Outer", "<testcase classname='OuterTest$Inner' name='works'/>");

        project.check();

        assertThat(project.page())
                .contains("| L-001 | A request ends. | proved: `OuterTest.Inner.works` |")
                .contains("| L-003 | A session opens. | proved: `OuterTest.Inner.works` |");
    }

    @Test
    void anUnknownRuleFailsTheBuild() throws IOException {
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-999\") void ends() {} }");

        assertThatThrownBy(project::check)
                .hasMessage("FirstTest.ends carries @Rule(\"L-999\"), which docs/semantics does not state");
    }

    @Test
    void aRuleThatDoesNotApplyShowsItsReason() throws IOException {
        project.write("docs/semantics/not-applicable.md", "| L-001..L-002 | no windows |\n");

        project.check();

        assertThat(project.page()).contains("| L-002 | A reply follows. | does not apply: no windows |");
    }

    @Test
    void aRuleCannotBothNotApplyAndBeProved() throws IOException {
        project.write("docs/semantics/not-applicable.md", "| L-001 | no windows |\n");
        project.test("FirstTest", "class FirstTest { @org.strowger.testing.Rule(\"L-001\") void ends() {} }");
        project.report("First", "<testcase classname='FirstTest' name='ends'/>");

        assertThatThrownBy(project::check)
                .hasMessage("FirstTest.ends proves L-001, which not-applicable.md says does not apply");
    }

    @Test
    void equalResultsGiveAnEqualPage() throws IOException {
        project.report("First", "<testcase classname='FirstTest' name='ends' time='0.1'/>");
        project.check();
        String before = project.page();

        project.report("First", "<testcase classname='FirstTest' name='ends' time='9.9'/>");
        project.check();

        assertThat(project.page()).isEqualTo(before);
    }

    @Test
    void longFilesPassTheBudget() throws IOException {
        project.write("module/src/main/java/Long.java", "//\n".repeat(91));

        assertThatThrownBy(project::check).hasMessage("The median source file has 91 lines, the budget is 90");
    }
}
