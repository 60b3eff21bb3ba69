/*
 * Soft modems on pseudo terminals for the tests: spandsp's AT interpreter, which is not ours, behind a toy exchange.
 *
 *     softmodems COUNT DIRECTORY RING_MILLISECONDS
 *
 * Modem i has the number 1001+i and is reached through the symbolic link DIRECTORY/tty<number>. "ready" is printed
 * once they are there. Outside numbers: 500 rings until it is answered by a control command, 6666 gives no answer,
 * 7777 is busy, 8888 has no dial tone; every other number does not exist. *67 in front withholds the caller's number.
 *
 * Control commands on standard input, one a line; the program ends with its standard input:
 *     call M NUMBER NAME   an outside telephone calls modem M ("-" for no number)
 *     speak M NUMBER NAME  the same, for a voice call
 *     quit M               the outside party of M hangs up, before or after the answer
 *     answer M             the outside party that M dialed answers
 *     keys M DIGITS        the outside party of M presses keys
 *     detect M WAY         M can report the digits that it hears, as SIMCom's modems do ("ddet"), as Quectel's ("qtonedet"),
 *                          or not at all ("none", the default); it does so once it is told to, within a voice call
 *     mute M, unmute M     M takes no notice of what it is sent
 *     babble M             M sends nonsense and answers with nonsense until it is told "unmute"
 *     reset M              M loses its settings, as after a power failure
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
#include <spandsp.h>
#include <spandsp/expose.h>

#define MOST 16
#define FIRST_NUMBER 1001
#define OUTSIDE (-2)
#define NOBODY (-1)

enum detection { NO_DIGITS, DDET, QTONEDET };
enum phase { IDLE, DIALING, RINGING, TALKING };

typedef struct {
    int number, master, slave;
    at_state_t *at;
    enum phase phase;
    int peer;              /* index of a modem, OUTSIDE or NOBODY */
    long next_ring, verdict_at;
    int rings, verdict;    /* at_call_event due at verdict_at; 0 for none */
    int muted, babbling, voice;
    enum detection detection;
    int detecting;         /* whether it was told to report digits */
    char caller[32], name[32];
} modem_t;

static modem_t modems[MOST];
static int count, ring_interval;

static long now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000L + t.tv_nsec / 1000000L;
}

static void put(const modem_t *m, const char *bytes, size_t length)
{
    if (write(m->master, bytes, length) < 0)
        perror("write");
}

static int transmit(at_state_t *s, void *user, const uint8_t *bytes, size_t length)
{
    (void) s;
    put(user, (const char *) bytes, length);
    return (int) length;
}

static void verdict(modem_t *m, int event, long delay)
{
    m->verdict = event;
    m->verdict_at = now() + delay;
}

/* A digit reaches m, which may have been told to report those. */
static void hears(const modem_t *m, char digit)
{
    char line[32];
    if (!m->detecting || !m->voice || m->phase == IDLE || m->phase == RINGING)
        return;
    int length = m->detection == DDET ? snprintf(line, sizeof line, "\r\n+DTMF: %c\r\n", digit)
        : snprintf(line, sizeof line, "\r\n+QTONEDET: %d\r\n", digit);
    put(m, line, (size_t) length);
}

static void answer_ok(modem_t *m, int ok)
{
    at_put_response_code(m->at, ok ? AT_RESPONSE_CODE_OK : AT_RESPONSE_CODE_ERROR);
}

/* The commands that the interpreter does not know, but says OK to; 0 for all others. */
static int digit_command(modem_t *m, const char *line)
{
    const char *name = m->detection == DDET ? "+DDET" : m->detection == QTONEDET ? "+QTONEDET" : NULL;

    if (strncmp(line, "AT+VTS=", 7) == 0) {
        int sent = m->voice && strlen(line) == 8 && strchr("0123456789*#ABCD", line[7]) != NULL;
        if (sent && m->peer >= 0)
            hears(&modems[m->peer], line[7]);
        answer_ok(m, sent);
    } else if (strncmp(line, "AT+DDET", 7) == 0 || strncmp(line, "AT+QTONEDET", 11) == 0) {
        char values[64];
        size_t length = name == NULL ? 0 : strlen(name);
        int known = name != NULL && strncmp(line + 2, name, length) == 0;
        const char *value = known ? line + 2 + length : "";
        if (known && strcmp(value, "=?") == 0)
            put(m, values, (size_t) snprintf(values, sizeof values, "\r\n%s: (0,1)\r\n", name));
        else if (known && (strcmp(value, "=0") == 0 || strcmp(value, "=1") == 0))
            m->detecting = value[1] == '1';
        else
            known = 0;
        answer_ok(m, known);
    } else {
        return 0;
    }
    return 1;
}

/* Whole command lines only, which is how they are written here. */
static int is_digit_command(modem_t *m, const char *bytes, ssize_t length)
{
    char line[64];
    if (length < 2 || length > (ssize_t) sizeof line || bytes[length - 1] != '\r')
        return 0;
    memcpy(line, bytes, (size_t) length - 1);
    line[length - 1] = 0;
    return digit_command(m, line);
}

static void release(modem_t *m)
{
    m->phase = IDLE;
    m->peer = NOBODY;
    m->verdict = 0;
    m->voice = 0;
}

/* The far end of m is gone: a connected or dialing modem hears of it, a ringing one just stops ringing. */
static void peer_left(modem_t *m)
{
    enum phase was = m->phase;
    release(m);
    if (was == TALKING || was == DIALING) {
        at_set_at_rx_mode(m->at, AT_MODE_ONHOOK_COMMAND);
        at_put_response_code(m->at, AT_RESPONSE_CODE_NO_CARRIER);
    }
}

static void on_hook(modem_t *m)
{
    int peer = m->peer;
    release(m);
    if (peer >= 0)
        peer_left(&modems[peer]);
}

static void ring_up(modem_t *m, int peer, const char *caller, const char *name)
{
    m->phase = RINGING;
    m->peer = peer;
    m->rings = 0;
    m->next_ring = now();
    snprintf(m->caller, sizeof m->caller, "%s", caller);
    snprintf(m->name, sizeof m->name, "%s", name);
}

static void dial(modem_t *m, const char *digits)
{
    char own[16];
    int withheld = strncmp(digits, "*67", 3) == 0;
    int number = atoi(withheld ? digits + 3 : digits);
    int target = number - FIRST_NUMBER;

    m->phase = DIALING;
    m->voice = m->at->command_dial;
    snprintf(own, sizeof own, "%d", m->number);
    if (target >= 0 && target < count && &modems[target] != m) {
        if (modems[target].phase != IDLE) {
            verdict(m, AT_CALL_EVENT_BUSY, 100);
            return;
        }
        m->peer = target;
        ring_up(&modems[target], (int) (m - modems), withheld ? "P" : own, "");
    } else if (number == 500) {
        m->peer = OUTSIDE;
    } else {
        verdict(m, number == 7777 ? AT_CALL_EVENT_BUSY : number == 8888 ? AT_CALL_EVENT_NO_DIALTONE
            : number == 6666 ? AT_CALL_EVENT_NO_ANSWER : AT_CALL_EVENT_HANGUP, 100);
        return;
    }
    if (m->voice)
        at_put_response_code(m->at, AT_RESPONSE_CODE_OK);
}

static void connected(modem_t *m)
{
    m->phase = TALKING;
    m->verdict = 0;
    if (!m->voice) {
        at_set_at_rx_mode(m->at, AT_MODE_CONNECTED);
        at_put_response_code(m->at, AT_RESPONSE_CODE_CONNECT);
    }
}

static void answer(modem_t *m)
{
    if (m->phase != RINGING) {
        at_put_response_code(m->at, AT_RESPONSE_CODE_NO_CARRIER);
        return;
    }
    if (m->peer >= 0) {
        m->voice = modems[m->peer].voice;
        connected(&modems[m->peer]);
    }
    connected(m);
    if (m->voice)
        at_put_response_code(m->at, AT_RESPONSE_CODE_OK);
}

static int control(at_state_t *s, void *user, int operation, const char *number)
{
    modem_t *m = user;
    (void) s;
    switch (operation) {
    case AT_MODEM_CONTROL_CALL:
        dial(m, number);
        break;
    case AT_MODEM_CONTROL_ANSWER:
        answer(m);
        break;
    case AT_MODEM_CONTROL_HANGUP:
    case AT_MODEM_CONTROL_ONHOOK:
        on_hook(m);
        break;
    }
    return 0;
}

static void switch_on(modem_t *m)
{
    m->at = at_init(NULL, transmit, m, control, m);
    at_set_class1_handler(m->at, NULL, NULL);
    at_set_at_rx_mode(m->at, AT_MODE_ONHOOK_COMMAND);
}

static void create(modem_t *m, int number, const char *directory)
{
    struct termios raw;
    char link[512];

    m->number = number;
    release(m);
    m->master = posix_openpt(O_RDWR | O_NOCTTY);
    if (m->master < 0 || grantpt(m->master) || unlockpt(m->master)) {
        perror("pseudo terminal");
        exit(1);
    }
    /* Kept open, so that the terminal lives on while nobody else has it open. */
    m->slave = open(ptsname(m->master), O_RDWR | O_NOCTTY);
    tcgetattr(m->slave, &raw);
    cfmakeraw(&raw);
    tcsetattr(m->slave, TCSANOW, &raw);
    snprintf(link, sizeof link, "%s/tty%d", directory, number);
    unlink(link);
    if (symlink(ptsname(m->master), link)) {
        perror(link);
        exit(1);
    }
    switch_on(m);
}

/* Caller identification comes between the first and the second ring, and only to a modem that was told to show it. */
static void ring(modem_t *m)
{
    if (m->rings == 1 && m->at->display_call_info && strcmp(m->caller, "-") != 0) {
        char line[128];
        int length = snprintf(line, sizeof line, "\r\nDATE=0314\r\nTIME=1592\r\nNMBR=%s\r\n", m->caller);
        put(m, line, (size_t) length);
        if (*m->name) {
            length = snprintf(line, sizeof line, "NAME=%s\r\n", m->name);
            put(m, line, (size_t) length);
        }
        m->next_ring = now() + ring_interval / 2;
    } else {
        at_put_response_code(m->at, AT_RESPONSE_CODE_RING);
        m->next_ring = now() + ring_interval / (m->rings == 0 ? 2 : 1);
    }
    m->rings++;
}

static void received(modem_t *m)
{
    char bytes[512];
    ssize_t length = read(m->master, bytes, sizeof bytes);

    if (length <= 0 || m->muted)
        return;
    if (m->babbling) {
        put(m, "$GPGGA,123519,4807.038,N\r\n", 26);
    } else if (m->phase == TALKING && m->at->at_rx_mode == AT_MODE_CONNECTED) {
        if (length == 3 && memcmp(bytes, "+++", 3) == 0) {
            at_set_at_rx_mode(m->at, AT_MODE_OFFHOOK_COMMAND);
            at_put_response_code(m->at, AT_RESPONSE_CODE_OK);
        } else if (m->peer >= 0) {
            put(&modems[m->peer], bytes, (size_t) length);
        }
    } else if (m->phase == DIALING && !m->voice) {
        /* V.250 5.6.1: a character ends the attempt. */
        on_hook(m);
        at_put_response_code(m->at, AT_RESPONSE_CODE_NO_CARRIER);
    } else if (!is_digit_command(m, bytes, length)) {
        at_interpreter(m->at, bytes, (int) length);
    }
}

static void command(char *line)
{
    char verb[16], number[32] = "-", name[32] = "";
    int index;

    if (sscanf(line, "%15s %d %31s %31s", verb, &index, number, name) < 2)
        return;
    index -= FIRST_NUMBER;
    if (index < 0 || index >= count)
        return;
    modem_t *m = &modems[index];
    if (!strcmp(verb, "call") && m->phase == IDLE)
        ring_up(m, OUTSIDE, number, name);
    else if (!strcmp(verb, "speak") && m->phase == IDLE) {
        ring_up(m, OUTSIDE, number, name);
        m->voice = 1;
    } else if (!strcmp(verb, "quit") && m->peer == OUTSIDE)
        peer_left(m);
    else if (!strcmp(verb, "answer") && m->peer == OUTSIDE && m->phase == DIALING)
        connected(m);
    else if (!strcmp(verb, "keys") && m->peer == OUTSIDE)
        for (const char *digit = number; *digit; digit++)
            hears(m, *digit);
    else if (!strcmp(verb, "detect"))
        m->detection = !strcmp(number, "ddet") ? DDET : !strcmp(number, "qtonedet") ? QTONEDET : NO_DIGITS;
    else if (!strcmp(verb, "mute"))
        m->muted = 1;
    else if (!strcmp(verb, "babble"))
        m->babbling = 1;
    else if (!strcmp(verb, "unmute"))
        m->muted = m->babbling = 0;
    else if (!strcmp(verb, "reset")) {
        at_free(m->at);
        m->detecting = 0;
        switch_on(m);
    }
}

/* Reads control commands; 0 at the end of the input. */
static int commands(void)
{
    static char buffer[1024];
    static size_t filled;
    ssize_t length = read(0, buffer + filled, sizeof buffer - filled - 1);
    char *end;

    if (length <= 0)
        return 0;
    filled += (size_t) length;
    buffer[filled] = 0;
    while ((end = strchr(buffer, '\n')) != NULL) {
        *end = 0;
        command(buffer);
        filled -= (size_t) (end + 1 - buffer);
        memmove(buffer, end + 1, filled + 1);
    }
    return 1;
}

static void tick(modem_t *m)
{
    long time = now();
    if (m->phase == RINGING && time >= m->next_ring)
        ring(m);
    if (m->verdict && time >= m->verdict_at) {
        int event = m->verdict;
        release(m);
        at_set_at_rx_mode(m->at, AT_MODE_ONHOOK_COMMAND);
        at_put_response_code(m->at, event == AT_CALL_EVENT_BUSY ? AT_RESPONSE_CODE_BUSY
            : event == AT_CALL_EVENT_NO_DIALTONE ? AT_RESPONSE_CODE_NO_DIALTONE
            : event == AT_CALL_EVENT_NO_ANSWER ? AT_RESPONSE_CODE_NO_ANSWER : AT_RESPONSE_CODE_NO_CARRIER);
    }
}

int main(int argc, char **argv)
{
    struct pollfd polled[MOST + 1];

    if (argc != 4 || (count = atoi(argv[1])) < 1 || count > MOST || (ring_interval = atoi(argv[3])) < 10) {
        fprintf(stderr, "usage: softmodems COUNT DIRECTORY RING_MILLISECONDS\n");
        return 2;
    }
    for (int i = 0; i < count; i++)
        create(&modems[i], FIRST_NUMBER + i, argv[2]);
    printf("ready\n");
    fflush(stdout);
    for (;;) {
        for (int i = 0; i < count; i++)
            polled[i] = (struct pollfd) {.fd = modems[i].master, .events = POLLIN};
        polled[count] = (struct pollfd) {.fd = 0, .events = POLLIN};
        poll(polled, (nfds_t) count + 1, 10);
        if (polled[count].revents && !commands())
            return 0;
        for (int i = 0; i < count; i++) {
            if (polled[i].revents & POLLIN)
                received(&modems[i]);
            tick(&modems[i]);
        }
    }
}
