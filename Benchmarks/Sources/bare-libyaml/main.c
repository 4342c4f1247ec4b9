// The least that C programs do with a list; a line `task seconds` each, the least of several repetitions.
//
//   bare-libyaml count FILE         read the file and count its line starts
//   bare-libyaml pull FILE          pull the events of the file from libyaml
//   bare-libyaml emit FILE OUTPUT   emit these events, which are in memory, through libyaml into a file
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

typedef struct {
  yaml_event_type_t type;
  yaml_scalar_style_t style;
  size_t length;
  char *text;
} Event;

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

static FILE *opened(const char *path, const char *mode) {
  FILE *file = fopen(path, mode);
  if (!file) {
    perror(path);
    exit(1);
  }
  return file;
}

static size_t count(const char *path) {
  static char buffer[1 << 16];
  FILE *file = opened(path, "rb");
  setvbuf(file, NULL, _IONBF, 0);
  size_t lines = 0, length;
  while ((length = fread(buffer, 1, sizeof buffer, file)) > 0) {
    const char *position = buffer, *end = buffer + length;
    while ((position = memchr(position, '\n', (size_t)(end - position)))) {
      lines++;
      position++;
    }
  }
  fclose(file);
  return lines;
}

// Pulls all events; keeps them where there is room.
static size_t pull(const char *path, Event *events) {
  FILE *file = opened(path, "rb");
  yaml_parser_t parser;
  yaml_event_t event;
  size_t number = 0;
  int isDone = 0;
  yaml_parser_initialize(&parser);
  yaml_parser_set_input_file(&parser, file);
  while (!isDone) {
    if (!yaml_parser_parse(&parser, &event)) exit(1);
    isDone = event.type == YAML_STREAM_END_EVENT;
    if (events) {
      events[number] = (Event){event.type, YAML_ANY_SCALAR_STYLE, 0, NULL};
      if (event.type == YAML_SCALAR_EVENT) {
        events[number].style = event.data.scalar.style;
        events[number].length = event.data.scalar.length;
        events[number].text = (char *)event.data.scalar.value;
        event.data.scalar.value = NULL;
      }
    }
    number++;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
  fclose(file);
  return number;
}

static void emit(const Event *events, size_t number, const char *path) {
  FILE *file = opened(path, "wb");
  yaml_emitter_t emitter;
  yaml_event_t event;
  yaml_emitter_initialize(&emitter);
  yaml_emitter_set_output_file(&emitter, file);
  yaml_emitter_set_width(&emitter, -1);
  yaml_emitter_set_unicode(&emitter, 1);
  for (size_t position = 0; position < number; position++) {
    const Event *given = &events[position];
    switch (given->type) {
      case YAML_STREAM_START_EVENT: yaml_stream_start_event_initialize(&event, YAML_UTF8_ENCODING); break;
      case YAML_STREAM_END_EVENT: yaml_stream_end_event_initialize(&event); break;
      case YAML_DOCUMENT_START_EVENT: yaml_document_start_event_initialize(&event, NULL, NULL, NULL, 1); break;
      case YAML_DOCUMENT_END_EVENT: yaml_document_end_event_initialize(&event, 1); break;
      case YAML_SEQUENCE_START_EVENT:
        yaml_sequence_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_SEQUENCE_STYLE);
        break;
      case YAML_SEQUENCE_END_EVENT: yaml_sequence_end_event_initialize(&event); break;
      case YAML_MAPPING_START_EVENT:
        yaml_mapping_start_event_initialize(&event, NULL, NULL, 1, YAML_BLOCK_MAPPING_STYLE);
        break;
      case YAML_MAPPING_END_EVENT: yaml_mapping_end_event_initialize(&event); break;
      default:
        yaml_scalar_event_initialize(
          &event, NULL, NULL, (yaml_char_t *)given->text, (int)given->length, 1, 1, given->style);
    }
    if (!yaml_emitter_emit(&emitter, &event)) exit(1);
  }
  yaml_emitter_delete(&emitter);
  fclose(file);
}

int main(int argumentCount, char **arguments) {
  if (argumentCount < 3) return 2;
  const char *task = arguments[1], *path = arguments[2];
  Event *events = NULL;
  size_t number = 0;
  if (!strcmp(task, "emit")) {
    events = malloc((pull(path, NULL) + 1) * sizeof(Event));
    number = pull(path, events);
  }
  int repetitions = !strcmp(task, "count") ? 200 : 3;
  double least = 1e9;
  for (int repetition = 0; repetition < repetitions; repetition++) {
    double start = now();
    if (!strcmp(task, "count")) number = count(path);
    else if (!strcmp(task, "pull")) number = pull(path, NULL);
    else if (!strcmp(task, "emit") && argumentCount == 4) emit(events, number, arguments[3]);
    else return 2;
    double elapsed = now() - start;
    if (elapsed < least) least = elapsed;
  }
  printf("%s %.9f\n", task, least);
  return number > 0 ? 0 : 1;
}
