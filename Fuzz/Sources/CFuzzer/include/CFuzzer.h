// libFuzzer's driver: calls a function with one input after the other.
#include <stddef.h>
#include <stdint.h>
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*test)(const uint8_t *input, size_t count));
