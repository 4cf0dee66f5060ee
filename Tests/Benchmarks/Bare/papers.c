// The bare work of papers: the cells that DESCRIPTION lists, written by libxlsxwriter into the folder TARGET.
//
// papers DESCRIPTION TARGET [PARTS]: a line a call, its fields apart by tabs, as papers.py writes them; the library keeps
// the parts of a workbook in the making in PARTS, or where it likes. Prints the seconds that the writing took; reading the
// description does not count.
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <xlsxwriter.h>

enum { FIELDS = 20 };
typedef struct { char *field[FIELDS]; } Line;
typedef struct { unsigned char *bytes; size_t size; } File;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static void must(int code, const char *what) {
  if (code == 0) return;
  fprintf(stderr, "%s: %s\n", what, lxw_strerror(code));
  exit(1);
}

static File read_file(const char *path) {
  struct stat known;
  int file = open(path, O_RDONLY);
  if (file < 0 || fstat(file, &known)) { perror(path); exit(66); }
  File whole = {malloc(known.st_size + 1), known.st_size};
  for (size_t got = 0; got < whole.size;) got += read(file, whole.bytes + got, whole.size - got);
  whole.bytes[whole.size] = 0;
  close(file);
  return whole;
}

// What was a line break or a tab in a text, is one again.
static char *plain(char *text) {
  for (char *to = text, *from = text;; from++) {
    if (*from == '\\') { from++; *to++ = *from == 'n' ? '\n' : *from == 't' ? '\t' : *from; } else *to++ = *from;
    if (!*from) return text;
  }
}

static lxw_format *format(lxw_workbook *workbook, char **look) {
  lxw_format *format = workbook_add_format(workbook);
  format_set_font_name(format, look[0]);
  format_set_font_size(format, atof(look[1]));
  if (strchr(look[2], 'b')) format_set_bold(format);
  if (strchr(look[2], 'i')) format_set_italic(format);
  if (strchr(look[2], 's')) format_set_font_strikeout(format);
  if (strchr(look[2], 'w')) format_set_text_wrap(format);
  if (strchr(look[2], 'g')) format_set_bg_color(format, 0xEDEDED);
  if (strchr(look[2], 'u')) format_set_rotation(format, 90);
  if (look[3][0]) format_set_num_format(format, look[3]);
  format_set_align(format, atoi(look[4]));
  format_set_align(format, atoi(look[5]));
  format_set_left(format, atoi(look[6]));
  format_set_right(format, atoi(look[7]));
  format_set_top(format, atoi(look[8]));
  format_set_bottom(format, atoi(look[9]));
  return format;
}

// Letters by fours, every other four heavier.
static void write_fours(lxw_worksheet *sheet, int row, int column, lxw_format *light, lxw_format *heavy, char *text) {
  enum { MOST = 64 };
  lxw_rich_string_tuple piece[MOST], *list[MOST + 1];
  int count = 0;
  for (char *four; count < MOST && (four = strsep(&text, " ")); count++) {
    piece[count] = (lxw_rich_string_tuple){.format = count % 2 ? heavy : light, .string = four};
    list[count] = &piece[count];
  }
  list[count] = NULL;
  must(worksheet_write_rich_string(sheet, row, column, list, light), "fours");
}

int main(int count, char **arguments) {
  if (count < 3) return fprintf(stderr, "papers DESCRIPTION TARGET [PARTS]\n"), 64;
  lxw_workbook_options options = {.tmpdir = count > 3 ? arguments[3] : NULL};
  File whole = read_file(arguments[1]);
  size_t lines = 0, room = 0;
  Line *line = NULL;
  for (char *at = strtok((char *)whole.bytes, "\n"); at; at = strtok(NULL, "\n")) {
    if (lines == room) line = realloc(line, (room = 2 * room + 4096) * sizeof(Line));
    int field = 0;
    for (char *part; (part = strsep(&at, "\t")) && field < FIELDS;) line[lines].field[field++] = plain(part);
    lines++;
  }
  // Pictures are few and the same ones over and over.
  size_t pictures = 0;
  File *picture = malloc(lines * sizeof(File));
  for (size_t n = 0; n < lines; n++)
    if (line[n].field[0][0] == 'I') picture[pictures++] = read_file(line[n].field[3]);

  double begun = now();
  lxw_workbook *workbook = NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[512] = {0}, *heavy = NULL;
  size_t next = 0, made = 0;
  char path[4096];
  for (size_t n = 0; n < lines; n++) {
    char **f = line[n].field;
    int row = f[1] ? atoi(f[1]) : 0, column = f[1] && f[2] ? atoi(f[2]) : 0;
    switch (f[0][0]) {
    case 'W': {
      snprintf(path, sizeof path, "%s/%s", arguments[2], f[1]);
      workbook = workbook_new_opt(path, &options);
      heavy = NULL;
      lxw_doc_properties known = {.title = f[2], .author = "Lekka", .created = atol(f[3])};
      must(workbook_set_properties(workbook, &known), path);
      break;
    }
    case 'P': must(workbook_set_custom_property_string(workbook, f[1], f[2]), f[1]); break;
    case 'F': formats[atoi(f[1])] = format(workbook, f + 2); break;
    case 'H': {
      lxw_format *light = formats[atoi(f[3])];
      if (!heavy) {
        heavy = workbook_add_format(workbook);
        format_set_font_name(heavy, light->font_name);
        format_set_font_size(heavy, light->font_size);
        format_set_bold(heavy);
      }
      write_fours(sheet, row, column, light, heavy, f[4]);
      break;
    }
    case 'S':
      sheet = workbook_add_worksheet(workbook, f[1]);
      worksheet_set_paper(sheet, 9);
      if (f[2][0] == 'l') worksheet_set_landscape(sheet); else worksheet_set_portrait(sheet);
      worksheet_fit_to_pages(sheet, 1, atoi(f[3]));
      worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6);
      worksheet_center_horizontally(sheet);
      worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
      worksheet_protect(sheet, NULL, NULL);
      must(worksheet_set_header(sheet, f[4]), "header");
      must(worksheet_set_footer(sheet, f[5]), "footer");
      break;
    case 'C': must(worksheet_set_column(sheet, row, row, atof(f[2]), NULL), "column"); break;
    case 'R': must(worksheet_set_row(sheet, row, atof(f[2]), NULL), "row"); break;
    case 'K': must(worksheet_repeat_rows(sheet, row, column), "titles"); break;
    case 'M': must(worksheet_merge_range(sheet, row, column, row, atoi(f[3]), "", f[4][0] == '-' ? NULL : formats[atoi(f[4])]), "merge"); break;
    case 'T': must(worksheet_write_string(sheet, row, column, f[4], formats[atoi(f[3])]), "text"); break;
    case 'N': must(worksheet_write_number(sheet, row, column, atof(f[4]), formats[atoi(f[3])]), "number"); break;
    case 'B': must(worksheet_write_blank(sheet, row, column, formats[atoi(f[3])]), "blank"); break;
    case 'L': must(worksheet_write_formula_num(sheet, row, column, f[4], formats[atoi(f[3])], atof(f[5])), "formula"); break;
    case 'I': {
      lxw_image_options how = {.x_scale = 0.25, .y_scale = 0.25, .object_position = LXW_OBJECT_MOVE_DONT_SIZE, .description = f[4]};
      must(worksheet_insert_image_buffer_opt(sheet, row, column, picture[next].bytes, picture[next].size, &how), "picture");
      next++;
      break;
    }
    case 'D': must(workbook_define_name(workbook, f[1], f[2]), f[1]); break;
    case 'E': must(workbook_close(workbook), path); made++; break;
    default: fprintf(stderr, "%s is no call\n", f[0]); return 65;
    }
  }
  printf("%.6f %zu\n", now() - begun, made);
}
