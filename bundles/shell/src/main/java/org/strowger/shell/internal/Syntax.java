package org.strowger.shell.internal;

/** The commands of scope {@code telephony}: how each is written and what it does, for help and for messages. */
enum Syntax {
    LINES("lines", "", 0, 0, "line devices, and what those opened here are doing"),
    LINE("line", "<line>", 1, 1, "everything about a line (opens it as monitor)"),
    OPEN("open", "<line>|all", 1, 1, "open for incoming calls, to be answered in the shell"),
    CLOSE("close", "<line>|all", 1, 1, "close again; calls go on"),
    PHONES("phones", "", 0, 0, "phone devices, and what those opened here are doing"),
    OPEN_PHONE("openphone", "<phone> [owner]", 1, 2, "see what happens on a phone, or own it"),
    CLOSE_PHONE("closephone", "<phone>", 1, 1, "close it again"),
    CALLS("calls", "[<line>]", 0, 1, "calls on all lines, or on one (opens them as monitor)"),
    CALL("call", "<call|line>", 1, 1, "everything about a call"),
    MONITOR("monitor", "[-t <seconds>] [<line>|all]", 0, 3, "show events as they come, until Ctrl-C or Enter"),
    DIAL("dial", "<line> <number>", 2, 2, "make a call"),
    ACCEPT("accept", "<call|line>", 1, 1, "take responsibility for an offering call"),
    ANSWER("answer", "<call|line>", 1, 1, "answer an offering call"),
    HOLD("hold", "<call|line>", 1, 1, "put a call on hold"),
    UNHOLD("unhold", "<call|line>", 1, 1, "retrieve a held call"),
    SWAP("swap", "<call|line> [<held call>]", 1, 2, "put a call on hold and retrieve the held one"),
    REDIRECT("redirect", "<call|line> <number>", 2, 2, "send an offering call elsewhere without answering it"),
    TRANSFER("transfer", "<call|line> <number>", 2, 2, "transfer a call without asking the destination"),
    CONSULT("consult", "<call|line> <number>", 2, 2, "hold a call and ask somebody else, to transfer it there"),
    COMPLETE("complete", "<held call|line> [<call>]", 1, 2, "transfer a held call to the party of the other call"),
    CONFERENCE("conference", "<call|line> <number>", 2, 2, "call somebody to take part in a conference with a call"),
    JOIN("join", "<call|line> [<conference>]", 1, 2, "add a call to the conference on its line"),
    PARK("park", "<call|line> [<address>]", 1, 2, "park a call, there or where the switch chooses"),
    UNPARK("unpark", "<line> <address>", 2, 2, "take up the call that is parked there"),
    PICKUP("pickup", "<line> [<number>]", 1, 2, "take what rings at a number, or in the line's group"),
    DIGITS("digits", "<call|line> <digits>", 2, 2, "send DTMF digits in a call"),
    DROP("drop", "<call|line>", 1, 1, "end a call"),
    OWN("own", "<call|line>", 1, 1, "become an owner of a call that the shell only sees"),
    RELEASE("release", "<call|line>", 1, 1, "give the shell's handle back; the call goes on"),
    TRANSLATE("translate", "<number> [<option>...]", 1, 3, "what is dialed here for '+1 (425) 882-8080'"),
    LOCATIONS("locations", "", 0, 0, "where numbers can be dialed from"),
    LOCATION("location", "<id>", 1, 1, "dial from there from now on"),
    SET_LOCATION("setlocation", "<id> <setting>=[<value>]...", 2, 13, "make or change one: country=DE areaCode=30"),
    REMOVE_LOCATION("removelocation", "<id>", 1, 1, "take a location away"),
    TOLL("toll", "add|remove <number>", 2, 2, "whether numbers like this are long distance here"),
    HEALTH("health", "", 0, 0, "what is wrong, and how providers and applications keep up"),
    HELP("help", "", 0, 0, "this overview");

    private final String word;
    private final String parameters;
    private final int least;
    private final int most;
    private final String purpose;

    Syntax(String word, String parameters, int least, int most, String purpose) {
        this.word = word;
        this.parameters = parameters;
        this.least = least;
        this.most = most;
        this.purpose = purpose;
    }

    /** How it is written, without its scope. */
    String form() {
        return (word + " " + parameters).strip();
    }

    /** What it is for. */
    String purpose() {
        return purpose;
    }

    /**
     * Checks the number of arguments.
     *
     * @throws Mistake with the usage
     */
    void require(String... arguments) {
        if (arguments.length < least || arguments.length > most) {
            throw misused();
        }
    }

    /** The mistake of writing it in another way. */
    Mistake misused() {
        return new Mistake("usage: telephony:" + form());
    }
}
