#include "CReportPage.h"

static const unsigned char page[] = {
#embed "Resources/page.html"
};

static const unsigned char style[] = {
#embed "Resources/page.css"
};

static const unsigned char library[] = {
#embed "Resources/d3/d3.min.js"
};

// In the order in which they build on each other.
static const unsigned char scripts[] = {
#embed "Resources/scripts/dom.js"
  ,
#embed "Resources/scripts/data.js"
  ,
#embed "Resources/scripts/theme.js"
  ,
#embed "Resources/scripts/axis.js"
  ,
#embed "Resources/scripts/panel.js"
  ,
#embed "Resources/scripts/selection.js"
  ,
#embed "Resources/scripts/overview.js"
  ,
#embed "Resources/scripts/coverage.js"
  ,
#embed "Resources/scripts/parallel.js"
  ,
#embed "Resources/scripts/ranges.js"
  ,
#embed "Resources/scripts/leaderboard.js"
  ,
#embed "Resources/scripts/metrics.js"
  ,
#embed "Resources/scripts/importance.js"
  ,
#embed "Resources/scripts/failures.js"
  ,
#embed "Resources/scripts/main.js"
};

struct report_page_part report_page_template(void) {
  return (struct report_page_part){page, sizeof page};
}

struct report_page_part report_page_style(void) {
  return (struct report_page_part){style, sizeof style};
}

struct report_page_part report_page_library(void) {
  return (struct report_page_part){library, sizeof library};
}

struct report_page_part report_page_scripts(void) {
  return (struct report_page_part){scripts, sizeof scripts};
}
