// KedgeRegistry
