// The bare work of a book: the rows of SOURCE's journal, inserted into a new TARGET with the same table and pragmas.
//
// insert SOURCE TARGET one|all [ROWS]: a commit a row, or one commit for all. Prints the seconds that the inserting took.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct { void *line, *leaf; int length; } Row;

static void must(int code, sqlite3 *db, const char *what) {
  if (code == SQLITE_OK || code == SQLITE_DONE || code == SQLITE_ROW) return;
  fprintf(stderr, "%s: %s\n", what, sqlite3_errmsg(db));
  exit(1);
}

static void run(sqlite3 *db, const char *sql) { must(sqlite3_exec(db, sql, NULL, NULL, NULL), db, sql); }

static void *copy(const void *bytes, int length) { return memcpy(malloc(length), bytes, length); }

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 4) return fprintf(stderr, "insert SOURCE TARGET one|all [ROWS]\n"), 64;
  int each = strcmp(arguments[3], "one") == 0, wanted = count > 4 ? atoi(arguments[4]) : 1 << 30, rows = 0, room = 0;
  sqlite3 *db;
  sqlite3_stmt *statement;
  Row *row = NULL;

  must(sqlite3_open_v2(arguments[1], &db, SQLITE_OPEN_READONLY, NULL), db, "open");
  must(sqlite3_prepare_v2(db, "SELECT line, leaf FROM journal ORDER BY seq", -1, &statement, NULL), db, "select");
  while (rows < wanted && sqlite3_step(statement) == SQLITE_ROW) {
    if (rows == room) row = realloc(row, (room = 2 * room + 1024) * sizeof(Row));
    int length = sqlite3_column_bytes(statement, 0);
    row[rows++] = (Row){copy(sqlite3_column_blob(statement, 0), length), copy(sqlite3_column_blob(statement, 1), 32), length};
  }
  sqlite3_finalize(statement);
  sqlite3_close(db);

  must(sqlite3_open(arguments[2], &db), db, "create");
  run(db, "PRAGMA journal_mode = WAL");
  run(db, "PRAGMA synchronous = FULL");
  run(db, "CREATE TABLE journal (seq INTEGER PRIMARY KEY, line BLOB NOT NULL, leaf BLOB NOT NULL) STRICT");
  must(sqlite3_prepare_v2(db, "INSERT INTO journal (seq, line, leaf) VALUES (?, ?, ?)", -1, &statement, NULL), db, "insert");
  double begun = now();
  if (!each) run(db, "BEGIN IMMEDIATE");
  for (int seq = 0; seq < rows; seq++) {
    if (each) run(db, "BEGIN IMMEDIATE");
    sqlite3_bind_int(statement, 1, seq);
    sqlite3_bind_blob(statement, 2, row[seq].line, row[seq].length, SQLITE_STATIC);
    sqlite3_bind_blob(statement, 3, row[seq].leaf, 32, SQLITE_STATIC);
    must(sqlite3_step(statement), db, "step");
    sqlite3_reset(statement);
    if (each) run(db, "COMMIT");
  }
  if (!each) run(db, "COMMIT");
  printf("%.6f\n", now() - begun);
  sqlite3_finalize(statement);
  sqlite3_close(db);
}
