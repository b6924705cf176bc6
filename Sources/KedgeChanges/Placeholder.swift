// KedgeChanges
