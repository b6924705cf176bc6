/// The object models of Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2: every fixed field, and a word for those that have no fixed name.
///
/// - SeeAlso: Swagger 2.0, "Schema"; OpenAPI Specification 3.0.4, 3.1.1 and 3.2.0, section 4.
enum ObjectModel {
  static let fields: [String: [String]] = [
    "document": [
      "swagger", "openapi", "$self", "info", "jsonSchemaDialect", "servers", "host", "basePath", "schemes",
      "consumes", "produces", "paths", "webhooks", "components", "definitions", "parameters", "responses",
      "securityDefinitions", "security", "tags", "externalDocs",
    ],
    "info": [
      "title", "summary", "description", "termsOfService", "contact", "license", "version",
    ],
    "contact": [
      "name", "url", "email",
    ],
    "license": [
      "name", "identifier", "url",
    ],
    "server": [
      "url", "description", "name", "variables",
    ],
    "server variable": [
      "enum", "default", "description",
    ],
    "components": [
      "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes",
      "links", "callbacks", "pathItems", "mediaTypes",
    ],
    "path item": [
      "$ref", "summary", "description", "get", "put", "post", "delete", "options", "head", "patch",
      "trace", "query", "additionalOperations", "servers", "parameters",
    ],
    "operation": [
      "tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody",
      "responses", "callbacks", "deprecated", "security", "servers", "schemes", "consumes", "produces",
    ],
    "external documentation": [
      "description", "url",
    ],
    "parameter": [
      "name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode",
      "allowReserved", "schema", "example", "examples", "content", "type", "format", "items",
      "collectionFormat", "default", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum",
      "maxLength", "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ],
    "items": [
      "type", "format", "items", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength",
      "minLength", "pattern", "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
      "collectionFormat", "default",
    ],
    "request body": [
      "description", "content", "required",
    ],
    "media type": [
      "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding",
    ],
    "encoding": [
      "contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding",
      "itemEncoding",
    ],
    "responses": [
      "default", "a status code",
    ],
    "response": [
      "summary", "description", "headers", "content", "links", "schema", "examples",
    ],
    "callback": [
      "an expression"
    ],
    "example": [
      "summary", "description", "value", "externalValue", "dataValue", "serializedValue",
    ],
    "link": [
      "operationRef", "operationId", "parameters", "requestBody", "description", "server",
    ],
    "header": [
      "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved",
      "schema", "example", "examples", "content", "type", "format", "items", "collectionFormat", "default",
      "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength", "pattern",
      "maxItems", "minItems", "uniqueItems", "enum", "multipleOf",
    ],
    "tag": [
      "name", "summary", "description", "externalDocs", "parent", "kind",
    ],
    "reference": [
      "$ref", "summary", "description",
    ],
    "schema": [
      "multipleOf", "maximum", "exclusiveMaximum", "minimum", "exclusiveMinimum", "maxLength", "minLength",
      "pattern", "maxItems", "minItems", "uniqueItems", "maxProperties", "minProperties", "required",
      "enum", "type", "allOf", "items", "properties", "additionalProperties", "format", "title",
      "description", "default", "oneOf", "anyOf", "not", "nullable", "discriminator", "readOnly",
      "writeOnly", "xml", "externalDocs", "example", "deprecated", "const", "if", "then", "else",
      "dependentSchemas", "dependentRequired", "prefixItems", "contains", "minContains", "maxContains",
      "patternProperties", "propertyNames", "unevaluatedItems", "unevaluatedProperties", "contentEncoding",
      "$ref", "$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$schema", "$vocabulary", "$defs",
      "$comment", "examples", "contentMediaType", "contentSchema",
    ],
    "discriminator": [
      "propertyName", "mapping", "defaultMapping",
    ],
    "xml": [
      "name", "namespace", "prefix", "attribute", "wrapped", "nodeType",
    ],
    "security scheme": [
      "type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl",
      "oauth2MetadataUrl", "deprecated", "flow", "authorizationUrl", "tokenUrl", "scopes",
    ],
    "oauth flows": [
      "implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization",
    ],
    "oauth flow": [
      "authorizationUrl", "deviceAuthorizationUrl", "tokenUrl", "refreshUrl", "scopes",
    ],
    "security requirement": [
      "a scheme", "a scope",
    ],
  ]
}
