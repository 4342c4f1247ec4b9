#ifndef CDIGITS_H
#define CDIGITS_H

#include <stddef.h>

/// The first byte of `Resources/digits.csv`, which is compiled in.
const unsigned char *_Nonnull digits_csv(void);

/// The number of bytes of `Resources/digits.csv`.
size_t digits_csv_size(void);

#endif
