// KedgePolicy tests
