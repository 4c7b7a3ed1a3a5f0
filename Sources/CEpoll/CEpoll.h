// What the Glibc module leaves out: epoll(7), eventfd(2), accept4(2), the credentials of a Unix socket's peer (unix(7)) and
// the names of threads (pthread_setname_np(3)).
#ifndef TAIWA_CEPOLL_H
#define TAIWA_CEPOLL_H

#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

// glibc declares these only under _GNU_SOURCE.
extern int accept4(int, struct sockaddr *, socklen_t *, int);
extern int pthread_setname_np(pthread_t, const char *);

struct peer_credentials {
    int pid;
    unsigned int uid;
    unsigned int gid;
};

#endif
