// KedgeSchema tests
