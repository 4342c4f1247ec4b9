#include <stdlib.h>
#include <yaml.h>

/// The value of an environment variable, or NULL; every C library that this package meets has
/// `getenv`, so no source file has to name one for it.
static inline const char *sweep_environment_value(const char *name) { return getenv(name); }
