// KedgeReports tests
