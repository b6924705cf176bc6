extension Report {
  /// The report in one of its forms; empty where the form says nothing about nothing.
  ///
  /// - Parameters:
  ///   - format: The form.
  ///   - style: How text is laid out; other forms take no notice of it.
  public func rendered(as format: ReportFormat, style: TextStyle = TextStyle()) -> String {
    switch format {
    case .text: TextReport(style: style).text(self)
    case .json: JSONReport.text(self)
    case .sarif: SARIFReport.text(self)
    case .junit: JUnitReport.text(self)
    case .github: GitHubAnnotations.text(self)
    case .gitlab: GitLabReport.text(self)
    case .markdown: MarkdownReport.text(self)
    case .html: HTMLReport.text(self)
    }
  }
}
