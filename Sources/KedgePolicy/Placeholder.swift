// KedgePolicy
