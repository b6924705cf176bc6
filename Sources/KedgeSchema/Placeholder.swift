// KedgeSchema
