// KedgePatterns tests
