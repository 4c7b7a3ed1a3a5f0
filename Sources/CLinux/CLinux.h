// What the Glibc module leaves out: epoll(7), eventfd(2), accept4(2), pipe2(2), the credentials of a Unix socket's peer (unix(7)), the
// names of threads (pthread_setname_np(3)), memfd_create(2), and the calls that take a variable number of arguments: openat2(2), prctl(2),
// and those of libcurl, which is opened at run time.
#ifndef TAIWA_CLINUX_H
#define TAIWA_CLINUX_H

#include <errno.h>
#include <malloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

// glibc declares these only under _GNU_SOURCE.
extern int accept4(int, struct sockaddr *, socklen_t *, int);
extern int pipe2(int[2], int);
extern int pthread_setname_np(pthread_t, const char *);
extern long syscall(long, ...);
extern int memfd_create(const char *, unsigned int);

struct peer_credentials {
    int pid;
    unsigned int uid;
    unsigned int gid;
};

// struct open_how of <linux/openat2.h>, which older headers do not have.
struct open_beneath {
    uint64_t flags;
    uint64_t mode;
    uint64_t resolve;
};

// Opens a path below a directory without following any symbolic link; ENOSYS where the kernel is older than 5.6.
static inline int open_beneath(int directory, const char *path, uint64_t flags) {
    struct open_beneath how = {flags, 0, 0x08 /* RESOLVE_BENEATH */ | 0x04 /* RESOLVE_NO_SYMLINKS */};
#ifdef SYS_openat2
    return (int)syscall(SYS_openat2, directory, path, &how, sizeof how);
#else
    errno = ENOSYS;
    return -1;
#endif
}

// Has the kernel kill this process when the one that started it ends.
static inline int end_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// curl_easy_setopt(3) and curl_easy_getinfo(3); `function` is what dlsym(3) gave for their names.
static inline int curl_set_long(void *function, void *handle, int option, long value) {
    return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_set_pointer(void *function, void *handle, int option, const void *value) {
    return ((int (*)(void *, int, ...))function)(handle, option, value);
}

static inline int curl_get_long(void *function, void *handle, int information, long *value) {
    return ((int (*)(void *, int, ...))function)(handle, information, value);
}

#endif
