// KedgeInclusion tests
