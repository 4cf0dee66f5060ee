/* A disk that fails. Loaded before the C library (LD_PRELOAD), it counts the calls that change files below a folder, and
   lets one of them fail, or that one and all after it.

   FAIL_UNDER  the folder
   FAIL_AT     the number of the call, from 1; 0: none fails
   FAIL_HOW    EIO, ENOSPC, or short: half of it is written, and the disk is full from then on
   FAIL_ON     once, or always: that call and all after it
   FAIL_COUNT  a file that is told, at the end, how many calls there were */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

static atomic_long calls;

static const char *given(const char *name) { const char *value = getenv(name); return value ? value : ""; }

static int below(const char *path) {
    const char *folder = given("FAIL_UNDER");
    return *folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int watched(int file) {
    char link[32], path[PATH_MAX] = "";
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    return readlink(link, path, sizeof path - 1) > 0 && below(path);
}

/* Whether this call fails; `size` becomes what is still written of it. */
static int fails(size_t *size) {
    long call = atomic_fetch_add(&calls, 1) + 1, at = atol(given("FAIL_AT"));
    int isShort = !strcmp(given("FAIL_HOW"), "short");
    if (!at || call < at || (call > at && !isShort && strcmp(given("FAIL_ON"), "always"))) return 0;
    errno = strcmp(given("FAIL_HOW"), "EIO") ? ENOSPC : EIO;
    if (!isShort || call > at || !size || *size < 2) return 1;
    *size /= 2;
    return 0;
}

ssize_t write(int file, const void *bytes, size_t size) {
    if (watched(file) && fails(&size)) return -1;
    return REAL(write)(file, bytes, size);
}

ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t place) {
    if (watched(file) && fails(&size)) return -1;
    return REAL(pwrite64)(file, bytes, size, place);
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file) {
    size_t length = size * count;
    if (watched(fileno(file)) && fails(&length)) return 0;
    return length == size * count ? REAL(fwrite)(bytes, size, count, file) : REAL(fwrite)(bytes, 1, length, file) / size;
}

int fclose(FILE *file) {
    if (!watched(fileno(file)) || !fails(NULL)) return REAL(fclose)(file);
    int why = errno;
    REAL(fclose)(file);
    errno = why;
    return EOF;
}

int fsync(int file) { return watched(file) && fails(NULL) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return watched(file) && fails(NULL) ? -1 : REAL(fdatasync)(file); }
int ftruncate64(int file, off64_t size) { return watched(file) && fails(NULL) ? -1 : REAL(ftruncate64)(file, size); }
int link(const char *from, const char *to) { return below(to) && fails(NULL) ? -1 : REAL(link)(from, to); }
int rename(const char *from, const char *to) { return below(to) && fails(NULL) ? -1 : REAL(rename)(from, to); }

__attribute__((destructor)) static void tell(void) {
    char number[24];
    int file = open(given("FAIL_COUNT"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) syscall(SYS_write, file, number, snprintf(number, sizeof number, "%ld", atomic_load(&calls)));
}
