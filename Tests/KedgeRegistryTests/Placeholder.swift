// KedgeRegistry tests
