#include "CDigits.h"

static const unsigned char csv[] = {
#embed "Resources/digits.csv"
};

const unsigned char *digits_csv(void) { return csv; }

size_t digits_csv_size(void) { return sizeof csv; }
