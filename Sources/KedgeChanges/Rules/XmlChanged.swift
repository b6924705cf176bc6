import KedgeContracts

extension Catalogue {
  /// Written in another way in XML.
  public static let xmlChanged = Rule(
    id: "xml-changed", topic: .structure, title: "Written in another way in XML",
    why: """
      The same document has other elements, attributes or name spaces in XML: what was written as was said
      before is not understood, and what is written now is not what readers look for.
      """,
    instead: """
      Keep names, attributes and name spaces; add a media type with a schema of its own for another form.
      """,
    except: """
      Where nothing is said the root element is called as its component is; a schema that is written in place has no name to
      compare. In bodies that are no XML the XML Object says nothing.
      """,
    example: RuleExample(
      kind: .openAPI,
      old: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                content:
                  application/xml:
                    schema: {type: object, properties: {id: {type: string}}}
              responses: {"200": {description: ok}}
        """#,
      new: #"""
        openapi: 3.1.0
        info: {title: Shop, version: "1"}
        paths:
          /orders:
            post:
              requestBody:
                content:
                  application/xml:
                    schema: {type: object, properties: {id: {type: string, xml: {attribute: true}}}}
              responses: {"200": {description: ok}}
        """#,
      witness: nil),
    source: "OpenAPI Specification 3.1.1, section 4.8.26", mirror: "xml-changed")
}
