#include <openssl/evp.h>
#include <openssl/rand.h>

/* Linux: brings one file system to the disk. In unistd.h for _GNU_SOURCE only, so not in Swift's Glibc. */
int syncfs(int fd);
