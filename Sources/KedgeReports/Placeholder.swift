// KedgeReports
