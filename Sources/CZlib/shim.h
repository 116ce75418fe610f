/* Input is read and nothing else: zlib then takes pointers to constants. */
#define ZLIB_CONST
#include <zlib.h>
