// KedgePatterns
