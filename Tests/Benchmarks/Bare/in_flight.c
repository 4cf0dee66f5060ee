// One act in flight: each line of FILE goes to COMMAND only when the one before it is answered.
//
// in_flight FILE COMMAND...: prints the seconds from the first answer to the last, and how many lines that was.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  FILE *acts = count > 2 ? fopen(arguments[1], "r") : NULL;
  int to[2], from[2];
  if (!acts || pipe(to) || pipe(from)) return fprintf(stderr, "in_flight FILE COMMAND...\n"), 64;
  pid_t child = fork();
  if (child == 0) {
    dup2(to[0], 0);
    dup2(from[1], 1);
    close(to[1]);
    close(from[0]);
    execvp(arguments[2], arguments + 2);
    _exit(127);
  }
  close(to[0]);
  close(from[1]);

  char *line = NULL, answer[1 << 16];
  size_t room = 0;
  ssize_t length;
  int answered = 0;
  double first = 0, last = 0;
  while ((length = getline(&line, &room, acts)) > 0) {
    if (write(to[1], line, length) != length) return fprintf(stderr, "the command is gone\n"), 1;
    size_t got = 0;
    do {
      ssize_t more = read(from[0], answer + got, sizeof answer - 1 - got);
      if (more <= 0) return fprintf(stderr, "the command is gone\n"), 1;
      got += more;
    } while (answer[got - 1] != '\n');
    answer[got] = 0;
    if (!strstr(answer, "\"accepted\":true")) return fprintf(stderr, "refused: %s", answer), 1;
    last = now();
    if (answered++ == 0) first = last;
  }
  close(to[1]);
  int status;
  waitpid(child, &status, 0);
  printf("%.6f %d\n", last - first, answered - 1);
  return status != 0;
}
