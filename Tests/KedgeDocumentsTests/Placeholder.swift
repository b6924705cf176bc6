// KedgeDocuments tests
