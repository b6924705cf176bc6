import KedgeDocuments
import KedgePolicy
import Testing

@testable import KedgeReports

@Suite struct HTMLReportTests {
  static let reports = [
    ("report", Sample.withHistory), ("nothing", Sample.nothing), ("failed", Sample.failed),
  ]

  @Test func `all there is to say`() throws {
    for (name, report) in Self.reports {
      try Golden.expect(HTMLReport.text(report), "fixtures/reports/\(name).html")
    }
  }

  /// Tags that nest, ids that are unique and found, nothing that runs or loads.
  private static let parser = """
    import html.parser, sys
    void = {"meta", "input", "br"}
    class Page(html.parser.HTMLParser):
        stack, ids, refs, tags = [], [], [], {}
        def handle_starttag(self, tag, attributes):
            attributes = dict(attributes)
            self.tags[tag] = self.tags.get(tag, 0) + 1
            assert tag not in {"script", "img", "iframe", "link", "object", "base", "form"}, tag
            assert not any(name.startswith("on") or name in {"src", "srcdoc"} for name in attributes), attributes
            if "href" in attributes: assert attributes["href"].startswith("#"), attributes
            if "id" in attributes: self.ids.append(attributes["id"])
            self.refs += attributes.get("aria-labelledby", "").split() + [attributes.get("href", "")[1:]]
            if tag not in void: self.stack.append(tag)
        def handle_endtag(self, tag):
            assert self.stack.pop() == tag, tag
    page = Page(convert_charrefs=True)
    page.feed(sys.stdin.read())
    assert page.stack == []
    assert len(page.ids) == len(set(page.ids))
    assert set(filter(None, page.refs)) <= set(page.ids)
    assert page.tags["main"] == page.tags["h1"] == page.tags["header"] == page.tags["footer"] == 1
    print(page.tags.get("article", 0))
    """

  @Test(arguments: [("report", 6), ("nothing", 0), ("failed", 0)])
  func `the page is well made, and neither runs nor loads anything`(name: String, articles: Int) throws {
    let report = try #require(Self.reports.first { $0.0 == name }?.1)
    #expect(try Python.run(Self.parser, input: HTMLReport.text(report)) == "\(articles)\n")
  }

  @Test func `marks in a document stand round the places`() throws {
    let value = try JSONValue.parse(#"{"a":[1,{"b":"<"}]}"#)
    let marks = Set(["/a/1/b"].compactMap { JSONPointer($0) })
    #expect(
      MarkedJSON(marks: marks).html(value)
        == #"{<span class="name">&quot;a&quot;</span>: [1, {<span class="name">&quot;b&quot;</span>: <mark>&quot;&lt;&quot;</mark>}]}"#
    )
  }
}
