import KedgeContracts
import KedgeDocuments
import Testing

/// Documents as the messages that carry them.
@Suite struct HTTPExampleTests {
  @Test(arguments: [
    (
      "POST /orders > request body > application/json",
      "POST /orders HTTP/1.1\nContent-Type: application/json\n\n\"a b\""
    ),
    ("GET /orders > response 200 > text/plain", "HTTP/1.1 200\nContent-Type: text/plain\n\n\"a b\""),
    ("GET /orders > response 4XX > header X-Left", "HTTP/1.1 4XX\nX-Left: a b"),
    ("GET /orders > query parameter state", "GET /orders?state=a b HTTP/1.1"),
    ("GET /orders/{id} > path parameter id", "GET /orders/a b HTTP/1.1"),
    ("GET /orders > header parameter X-Key", "GET /orders HTTP/1.1\nX-Key: a b"),
    ("GET /orders > cookie parameter session", "GET /orders HTTP/1.1\nCookie: session=a b"),
    (
      "webhook paid > POST > request body > application/json",
      "POST HTTP/1.1\nContent-Type: application/json\n\n\"a b\""
    ),
  ])
  func `a surface and a document are a message`(surface: String, message: String) {
    #expect(HTTPExample.text(surface: surface, document: .string("a b")) == message)
  }

  @Test(arguments: ["", "invoice", "server"])
  func `what is no surface of an API has none`(surface: String) {
    #expect(HTTPExample.text(surface: surface, document: .null) == nil)
  }
}
