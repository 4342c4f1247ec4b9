/* Loaded before a program, by LD_PRELOAD: what strace cannot do to its system calls.
 *
 *   GATE_STOP=1                stops the program when its libraries are loaded, so that strace counts only its own calls
 *   GATE_FAULT=short:write:N   the N-th write to a regular file writes half of its bytes
 *   GATE_FAULT=lost:CALL:N     the N-th CALL (renameat, linkat, mkdirat, unlinkat) is done and reports EIO, as from a file server
 *                              whose reply was lost
 *   GATE_FAULT=stop:fsync:N    stops the program after the N-th fsync
 *
 * A line on the descriptor GATE_NOTE tells that the fault was made, and on what. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char kind[16], call[16];
static int wanted, note = -1, count;

__attribute__((constructor)) static void start(void) {
  const char *fault = getenv("GATE_FAULT"), *descriptor = getenv("GATE_NOTE");
  if (fault && sscanf(fault, "%15[^:]:%15[^:]:%d", kind, call, &wanted) != 3) abort();
  if (descriptor) note = atoi(descriptor);
  unsetenv("LD_PRELOAD");
  if (getenv("GATE_STOP")) {
    /* On one processor a pool of threads has one, so that the calls of a run are counted as those of another. */
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(sched_getcpu(), &one);
    sched_setaffinity(0, sizeof one, &one);
    raise(SIGSTOP);
  }
}

/* Whether this call is the one to be faulty. */
static int is_wanted(const char *name, const char *subject) {
  if (strcmp(name, call) != 0 || __atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != wanted) return 0;
  if (note >= 0) dprintf(note, "%s %s\n", name, subject);
  return 1;
}

static int reported(int result, const char *name, const char *subject) {
  int error = errno;
  if (is_wanted(name, subject)) {
    errno = EIO;
    return -1;
  }
  errno = error;
  return result;
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))

ssize_t write(int file, const void *bytes, size_t size) {
  struct stat status;
  if (strcmp(call, "write") == 0 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) && size > 1 && is_wanted("write", "file"))
    size /= 2;
  return REAL(write)(file, bytes, size);
}

int renameat(int from, const char *name, int to, const char *new_name) {
  return reported(REAL(renameat)(from, name, to, new_name), "renameat", new_name);
}

int linkat(int from, const char *name, int to, const char *new_name, int flags) {
  return reported(REAL(linkat)(from, name, to, new_name, flags), "linkat", new_name);
}

int mkdirat(int folder, const char *name, mode_t mode) {
  return reported(REAL(mkdirat)(folder, name, mode), "mkdirat", name);
}

int unlinkat(int folder, const char *name, int flags) {
  return reported(REAL(unlinkat)(folder, name, flags), "unlinkat", name);
}

int fsync(int file) {
  int result = REAL(fsync)(file), error = errno;
  if (is_wanted("fsync", "file")) raise(SIGSTOP);
  errno = error;
  return result;
}
