// KedgeInclusion
