// The part of SQLite's interface (https://sqlite.org/c3ref/intro.html) that is used here. Declared here rather than taken from sqlite3.h,
// so that the library alone is needed, which the toolchain needs itself, and not its header; the interface does not change.
#ifndef TAIWA_CSQLITE_H
#define TAIWA_CSQLITE_H

typedef struct sqlite3 sqlite3;

extern const char *sqlite3_libversion(void);

#endif
