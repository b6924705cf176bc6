// KedgeDocuments
