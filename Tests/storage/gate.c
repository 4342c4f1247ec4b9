/* Loaded before a program, by LD_PRELOAD: finds one of its calls that touch a folder, for strace to make it fail, or changes it.
 *
 *   GATE_FOLDER=PATH         the folder; calls that name it or what is in it are counted, each kind from 1
 *   GATE_FAULT=stop:CALL:N   the program is stopped before the N-th CALL
 *   GATE_FAULT=cut:CALL:N    the program is stopped after the N-th CALL
 *   GATE_FAULT=short:write:N the N-th write writes half of its bytes
 *   GATE_FAULT=lost:CALL:N   the N-th renameat, linkat, mkdirat or unlinkat is done and reports EIO, as from a file server whose
 *                            reply was lost
 *   GATE_NOTE=FILE           is told the thread's number when that happens
 *
 * A CALL has the name of its system call. Listings are counted as getdents64 when their first entry is read. */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static char kind[16], call[16];
static const char *folder, *note;
static int wanted, count;
static DIR *fresh;

__attribute__((constructor)) static void start(void) {
  const char *fault = getenv("GATE_FAULT");
  folder = getenv("GATE_FOLDER");
  note = getenv("GATE_NOTE");
  if (!folder || !fault || sscanf(fault, "%15[^:]:%15[^:]:%d", kind, call, &wanted) != 3) abort();
  unsetenv("LD_PRELOAD");
}

static int is_inside(const char *path) {
  size_t length = strlen(folder);
  return strncmp(path, folder, length) == 0 && (path[length] == '/' || path[length] == 0 || path[length] == ' ');
}

static int touches(int file, const char *name) {
  char link[64], path[PATH_MAX];
  if (name && name[0] == '/') return is_inside(name);
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return is_inside(path);
}

/* Whether this call is the one that is looked for. */
static int is_wanted(const char *name, int file, const char *path) {
  if (strcmp(name, call) != 0 || !touches(file, path)) return 0;
  if (__atomic_add_fetch(&count, 1, __ATOMIC_SEQ_CST) != wanted) return 0;
  FILE *told = note ? fopen(note, "w") : 0;
  if (told) {
    fprintf(told, "%ld\n", (long)syscall(SYS_gettid));
    fclose(told);
  }
  return 1;
}

/* What is done before a call; whether something is to be done after it. */
static int before(const char *name, int file, const char *path) {
  int error = errno, found = is_wanted(name, file, path);
  if (found && strcmp(kind, "stop") == 0) raise(SIGSTOP);
  errno = error;
  return found;
}

static int after(int found, int result) {
  int error = errno;
  if (found && strcmp(kind, "cut") == 0) raise(SIGSTOP);
  errno = error;
  if (!found || strcmp(kind, "lost") != 0) return result;
  errno = EIO;
  return -1;
}

#define REAL(name) ((__typeof__(name) *)dlsym(RTLD_NEXT, #name))
#define AROUND(call, file, path, work) \
  int found = before(call, file, path); \
  return after(found, work)

int openat(int directory, const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  AROUND("openat", directory, path, REAL(openat)(directory, path, flags, mode));
}

int close(int file) { AROUND("close", file, 0, REAL(close)(file)); }
int fsync(int file) { AROUND("fsync", file, 0, REAL(fsync)(file)); }
int fstat(int file, struct stat *status) { AROUND("newfstatat", file, 0, REAL(fstat)(file, status)); }

int fstatat(int directory, const char *path, struct stat *status, int flags) {
  AROUND("newfstatat", directory, path, REAL(fstatat)(directory, path, status, flags));
}

int mkdirat(int directory, const char *path, mode_t mode) {
  AROUND("mkdirat", directory, path, REAL(mkdirat)(directory, path, mode));
}

int unlinkat(int directory, const char *path, int flags) {
  AROUND("unlinkat", directory, path, REAL(unlinkat)(directory, path, flags));
}

int renameat(int from, const char *path, int to, const char *new_path) {
  AROUND("renameat", from, path, REAL(renameat)(from, path, to, new_path));
}

int linkat(int from, const char *path, int to, const char *new_path, int flags) {
  AROUND("linkat", from, path, REAL(linkat)(from, path, to, new_path, flags));
}

ssize_t read(int file, void *bytes, size_t size) {
  before("read", file, 0);
  return REAL(read)(file, bytes, size);
}

ssize_t write(int file, const void *bytes, size_t size) {
  if (before("write", file, 0) && strcmp(kind, "short") == 0 && size > 1) size /= 2;
  return REAL(write)(file, bytes, size);
}

DIR *fdopendir(int file) {
  before("newfstatat", file, 0);
  fresh = REAL(fdopendir)(file);
  return fresh;
}

struct dirent *readdir(DIR *stream) {
  if (stream == fresh) {
    fresh = 0;
    before("getdents64", dirfd(stream), 0);
  }
  return REAL(readdir)(stream);
}

int closedir(DIR *stream) { AROUND("close", dirfd(stream), 0, REAL(closedir)(stream)); }
