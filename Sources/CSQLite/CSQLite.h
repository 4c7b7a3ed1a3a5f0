// The part of SQLite's interface (https://sqlite.org/c3ref/intro.html) that is used here. Declared here rather than taken from sqlite3.h,
// so that the library alone is needed, which the toolchain needs itself, and not its header; the interface does not change.
#ifndef TAIWA_CSQLITE_H
#define TAIWA_CSQLITE_H

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef long long sqlite3_int64;

#define SQLITE_OK 0
#define SQLITE_BUSY 5
#define SQLITE_LOCKED 6
#define SQLITE_NOMEM 7
#define SQLITE_READONLY 8
#define SQLITE_IOERR 10
#define SQLITE_CORRUPT 11
#define SQLITE_NOTFOUND 12
#define SQLITE_FULL 13
#define SQLITE_CANTOPEN 14
#define SQLITE_CONSTRAINT 19
#define SQLITE_NOTADB 26
#define SQLITE_ROW 100
#define SQLITE_DONE 101

#define SQLITE_IOERR_READ (SQLITE_IOERR | (1 << 8))
#define SQLITE_IOERR_SHORT_READ (SQLITE_IOERR | (2 << 8))
#define SQLITE_IOERR_WRITE (SQLITE_IOERR | (3 << 8))
#define SQLITE_IOERR_FSYNC (SQLITE_IOERR | (4 << 8))
#define SQLITE_IOERR_DIR_FSYNC (SQLITE_IOERR | (5 << 8))
#define SQLITE_IOERR_TRUNCATE (SQLITE_IOERR | (6 << 8))
#define SQLITE_IOERR_SHMSIZE (SQLITE_IOERR | (19 << 8))

#define SQLITE_OPEN_READONLY 0x00000001
#define SQLITE_OPEN_READWRITE 0x00000002
#define SQLITE_OPEN_CREATE 0x00000004
#define SQLITE_OPEN_MAIN_DB 0x00000100
#define SQLITE_OPEN_NOMUTEX 0x00008000
#define SQLITE_OPEN_WAL 0x00080000
#define SQLITE_OPEN_NOFOLLOW 0x01000000
#define SQLITE_OPEN_EXRESCODE 0x02000000

#define SQLITE_PREPARE_PERSISTENT 0x01

#define SQLITE_INTEGER 1
#define SQLITE_FLOAT 2
#define SQLITE_TEXT 3
#define SQLITE_BLOB 4
#define SQLITE_NULL 5

#define SQLITE_CHECKPOINT_PASSIVE 0
#define SQLITE_CHECKPOINT_TRUNCATE 3

extern const char *sqlite3_libversion(void);
extern int sqlite3_open_v2(const char *path, sqlite3 **database, int flags, const char *vfs);
extern int sqlite3_close_v2(sqlite3 *database);
extern int sqlite3_busy_timeout(sqlite3 *database, int milliseconds);
extern int sqlite3_exec(
    sqlite3 *database, const char *sql, int (*row)(void *, int, char **, char **), void *context, char **message);
extern int sqlite3_extended_errcode(sqlite3 *database);
extern int sqlite3_system_errno(sqlite3 *database);
extern const char *sqlite3_errstr(int code);
extern sqlite3_int64 sqlite3_last_insert_rowid(sqlite3 *database);
extern int sqlite3_changes(sqlite3 *database);
extern int sqlite3_get_autocommit(sqlite3 *database);
extern int sqlite3_wal_checkpoint_v2(sqlite3 *database, const char *name, int mode, int *logged, int *checkpointed);
extern void *sqlite3_wal_hook(sqlite3 *database, int (*hook)(void *, sqlite3 *, const char *, int), void *context);

extern int sqlite3_prepare_v3(
    sqlite3 *database, const char *sql, int length, unsigned int flags, sqlite3_stmt **statement, const char **rest);
extern int sqlite3_finalize(sqlite3_stmt *statement);
extern int sqlite3_step(sqlite3_stmt *statement);
extern int sqlite3_reset(sqlite3_stmt *statement);
extern int sqlite3_clear_bindings(sqlite3_stmt *statement);
extern int sqlite3_bind_int64(sqlite3_stmt *statement, int index, sqlite3_int64 value);
extern int sqlite3_bind_double(sqlite3_stmt *statement, int index, double value);
extern int sqlite3_bind_null(sqlite3_stmt *statement, int index);
extern int sqlite3_bind_text(
    sqlite3_stmt *statement, int index, const char *text, int length, void (*release)(void *));
extern int sqlite3_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, int length, void (*release)(void *));
extern int sqlite3_bind_zeroblob(sqlite3_stmt *statement, int index, int length);
extern int sqlite3_column_count(sqlite3_stmt *statement);
extern const char *sqlite3_column_name(sqlite3_stmt *statement, int column);
extern int sqlite3_column_type(sqlite3_stmt *statement, int column);
extern sqlite3_int64 sqlite3_column_int64(sqlite3_stmt *statement, int column);
extern double sqlite3_column_double(sqlite3_stmt *statement, int column);
extern const unsigned char *sqlite3_column_text(sqlite3_stmt *statement, int column);
extern const void *sqlite3_column_blob(sqlite3_stmt *statement, int column);
extern int sqlite3_column_bytes(sqlite3_stmt *statement, int column);

// The layer between SQLite and the system (https://sqlite.org/vfs.html), which tests put another one in the place of.
typedef struct sqlite3_io_methods sqlite3_io_methods;
typedef struct sqlite3_vfs sqlite3_vfs;
typedef struct sqlite3_file {
    const sqlite3_io_methods *pMethods;
} sqlite3_file;

struct sqlite3_io_methods {
    int iVersion;
    int (*xClose)(sqlite3_file *);
    int (*xRead)(sqlite3_file *, void *, int, sqlite3_int64);
    int (*xWrite)(sqlite3_file *, const void *, int, sqlite3_int64);
    int (*xTruncate)(sqlite3_file *, sqlite3_int64);
    int (*xSync)(sqlite3_file *, int);
    int (*xFileSize)(sqlite3_file *, sqlite3_int64 *);
    int (*xLock)(sqlite3_file *, int);
    int (*xUnlock)(sqlite3_file *, int);
    int (*xCheckReservedLock)(sqlite3_file *, int *);
    int (*xFileControl)(sqlite3_file *, int, void *);
    int (*xSectorSize)(sqlite3_file *);
    int (*xDeviceCharacteristics)(sqlite3_file *);
    int (*xShmMap)(sqlite3_file *, int, int, int, void volatile **);
    int (*xShmLock)(sqlite3_file *, int, int, int);
    void (*xShmBarrier)(sqlite3_file *);
    int (*xShmUnmap)(sqlite3_file *, int);
    int (*xFetch)(sqlite3_file *, sqlite3_int64, int, void **);
    int (*xUnfetch)(sqlite3_file *, sqlite3_int64, void *);
};

struct sqlite3_vfs {
    int iVersion;
    int szOsFile;
    int mxPathname;
    sqlite3_vfs *pNext;
    const char *zName;
    void *pAppData;
    int (*xOpen)(sqlite3_vfs *, const char *, sqlite3_file *, int, int *);
    int (*xDelete)(sqlite3_vfs *, const char *, int);
    int (*xAccess)(sqlite3_vfs *, const char *, int, int *);
    int (*xFullPathname)(sqlite3_vfs *, const char *, int, char *);
    void *(*xDlOpen)(sqlite3_vfs *, const char *);
    void (*xDlError)(sqlite3_vfs *, int, char *);
    void (*(*xDlSym)(sqlite3_vfs *, void *, const char *))(void);
    void (*xDlClose)(sqlite3_vfs *, void *);
    int (*xRandomness)(sqlite3_vfs *, int, char *);
    int (*xSleep)(sqlite3_vfs *, int);
    int (*xCurrentTime)(sqlite3_vfs *, double *);
    int (*xGetLastError)(sqlite3_vfs *, int, char *);
    int (*xCurrentTimeInt64)(sqlite3_vfs *, sqlite3_int64 *);
    int (*xSetSystemCall)(sqlite3_vfs *, const char *, void (*)(void));
    void (*(*xGetSystemCall)(sqlite3_vfs *, const char *))(void);
    const char *(*xNextSystemCall)(sqlite3_vfs *, const char *);
};

extern sqlite3_vfs *sqlite3_vfs_find(const char *name);
extern int sqlite3_vfs_register(sqlite3_vfs *vfs, int makeDefault);
extern int sqlite3_vfs_unregister(sqlite3_vfs *vfs);

#endif
