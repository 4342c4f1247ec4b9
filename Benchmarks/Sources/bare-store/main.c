// The system calls of a publication, and nothing else: no digests, no JSON, no checks of what is read; a line `task seconds`.
//
//   bare-store write STORE COUNT    as `storage write`, into a store that exists
//
// `storage.py` compares how often each call is made with what the library does.
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { NAME = 128, WEIGHTS = 100000, MANIFEST = 418, RECORD = 218 };

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static int checked(int result, const char *what) {
  if (result < 0) {
    perror(what);
    exit(1);
  }
  return result;
}

static int folder(int parent, const char *name) {
  return checked(openat(parent, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW), name);
}

static int created(int parent, const char *name) {
  return checked(openat(parent, name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0666), name);
}

static void written(int file, const char *bytes, size_t count) {
  if (write(file, bytes, count) != (ssize_t)count) {
    perror("write");
    exit(1);
  }
}

static void closed(int file) { checked(close(file), "close"); }

static void examined(int file) {
  struct stat status;
  checked(fstat(file, &status), "fstat");
}

static void examined_at(int parent, const char *name) {
  struct stat status;
  checked(fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW), name);
}

static void synchronized(int file) { checked(fsync(file), "fsync"); }

static void listed(int parent) {
  int copy = checked(openat(parent, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC), ".");
  DIR *stream = fdopendir(copy);
  if (!stream) {
    perror("fdopendir");
    exit(1);
  }
  while (readdir(stream)) {
  }
  closedir(stream);
}

static void publish(const char *store, int index, const char *bytes) {
  char number[NAME], index_folder[4096], attempt[NAME], staged[2 * NAME], marker[NAME], model[4096], complete[NAME];
  char running[4096], attempt_path[8192];
  snprintf(number, sizeof number, "%d", index);
  snprintf(index_folder, sizeof index_folder, "%s/%d", store, index);
  snprintf(attempt, sizeof attempt, ".attempt-1-%032d", index);
  snprintf(staged, sizeof staged, "%s/model", attempt);
  snprintf(marker, sizeof marker, "%d.1.%032d", index, index);
  snprintf(model, sizeof model, "%s/%s/%s", store, number, staged);
  snprintf(complete, sizeof complete, "%d.1.%016d.accuracy=bfe0000000000000", index, index);
  snprintf(running, sizeof running, "%s/.running", store);
  snprintf(attempt_path, sizeof attempt_path, "%s/%s", index_folder, attempt);

  // Begin: which store is it, still?
  char record[4096], content[256];
  snprintf(record, sizeof record, "%s/.store.json", store);
  int about = checked(openat(AT_FDCWD, record, O_RDONLY | O_NONBLOCK | O_CLOEXEC), record);
  examined(about);
  while (checked(read(about, content, sizeof content), "read") > 0) {
  }
  closed(about);
  checked(mkdirat(AT_FDCWD, index_folder, 0777), index_folder);
  int root = folder(AT_FDCWD, store), inner = folder(root, number);
  closed(root);
  checked(mkdirat(inner, attempt, 0777), attempt);
  checked(mkdirat(inner, staged, 0777), staged);
  int markers = folder(AT_FDCWD, running), mark = created(markers, marker);
  written(mark, bytes, RECORD);
  closed(mark);
  closed(markers);
  closed(inner);

  // Write the file.
  int target = folder(AT_FDCWD, model), file = created(target, ".tmp-0123456789abcdef0123456789abcdef-model.bin");
  written(file, bytes, WEIGHTS);
  synchronized(file);
  examined(file);
  closed(file);
  checked(renameat(target, ".tmp-0123456789abcdef0123456789abcdef-model.bin", target, "model.bin"), "rename");
  synchronized(target);
  closed(target);

  // Settle what was written, and describe it.
  root = folder(AT_FDCWD, store), inner = folder(root, number);
  int holder = folder(inner, attempt);
  target = folder(holder, "model");
  listed(target);
  examined_at(target, "model.bin");
  file = checked(openat(target, "model.bin", O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC), "model.bin");
  synchronized(file);
  examined(file);
  closed(file);
  synchronized(target);
  examined_at(holder, "model");
  examined(target);
  file = created(target, "manifest.json");
  written(file, bytes, MANIFEST);
  synchronized(file);
  examined(file);
  closed(file);
  synchronized(target);

  // Put it in place.
  checked(renameat(holder, "model", inner, "model"), "rename");
  synchronized(inner);
  synchronized(root);

  // Mark it, and clear up.
  char path[8192];
  snprintf(path, sizeof path, "%s/.complete", store);
  markers = folder(AT_FDCWD, path), mark = created(markers, complete);
  closed(mark);
  synchronized(markers);
  closed(markers);
  openat(inner, "checkpoints", O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  snprintf(path, sizeof path, "%s/%s", running, marker);
  checked(unlinkat(AT_FDCWD, path, 0), path);
  checked(unlinkat(AT_FDCWD, attempt_path, AT_REMOVEDIR), attempt_path);
  closed(target);
  closed(holder);
  closed(inner);
  closed(root);
}

int main(int count, char **arguments) {
  if (count != 4 || strcmp(arguments[1], "write") != 0) {
    return 2;
  }
  static char bytes[WEIGHTS];
  for (int position = 0; position < WEIGHTS; position++) {
    bytes[position] = (char)(position * 0x9E37 >> 8);
  }
  double start = now();
  for (int index = 0; index < atoi(arguments[3]); index++) {
    publish(arguments[2], index, bytes);
  }
  printf("write %f\n", now() - start);
  return 0;
}
