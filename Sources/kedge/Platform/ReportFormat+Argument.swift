public import ArgumentParser
public import KedgeReports

extension ReportFormat: ExpressibleByArgument {}
