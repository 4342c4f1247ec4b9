#ifndef CREPORTPAGE_H
#define CREPORTPAGE_H

#include <stddef.h>

/// A file of `Resources/`, or several one after the other, compiled in.
struct report_page_part {
  const unsigned char *_Nonnull bytes;
  size_t size;
};

/// The page, with a mark `{{name}}` where each of the other parts goes.
struct report_page_part report_page_template(void);

/// The style sheet.
struct report_page_part report_page_style(void);

/// D3, minified.
struct report_page_part report_page_library(void);

/// The page's own scripts.
struct report_page_part report_page_scripts(void);

#endif
