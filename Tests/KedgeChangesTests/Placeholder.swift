// KedgeChanges tests
