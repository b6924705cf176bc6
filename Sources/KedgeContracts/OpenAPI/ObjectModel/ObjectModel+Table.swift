extension ObjectModel {
  /// Every object, and indented below it every field that the specifications give a name: the name, `!` where it must be
  /// there, the shape of its value, and the versions that have it. `[x]` is a list, `{x}` a map, `&x` an `x` or a
  /// reference to one, `a|b` one of some words; `a-status-code` and the like stand for the names they describe. Of schemas,
  /// and of what is in them alone, the names are all: what their values look like is for the dialect to say.
  ///
  /// - SeeAlso: Swagger 2.0, "Schema"; OpenAPI Specification 3.0.4, 3.1.1 and 3.2.0, section 4.
  static let table = """
    document
      swagger! 2.0  2.0
      openapi! string  3.0 3.1 3.2
      $self string  3.2
      info! info  2.0 3.0 3.1 3.2
      jsonSchemaDialect string  3.1 3.2
      servers [server]  3.0 3.1 3.2
      host string  2.0
      basePath string  2.0
      schemes [http|https|ws|wss]  2.0
      consumes [string]  2.0
      produces [string]  2.0
      paths! paths  2.0 3.0
      paths paths  3.1 3.2
      webhooks {path-item}  3.1 3.2
      components components  3.0 3.1 3.2
      definitions {schema}  2.0
      parameters {parameter}  2.0
      responses {response}  2.0
      securityDefinitions {security-scheme}  2.0
      security [security-requirement]  2.0 3.0 3.1 3.2
      tags [tag]  2.0 3.0 3.1 3.2
      externalDocs external-documentation  2.0 3.0 3.1 3.2
    info
      title! string  2.0 3.0 3.1 3.2
      summary string  3.1 3.2
      description string  2.0 3.0 3.1 3.2
      termsOfService string  2.0 3.0 3.1 3.2
      contact contact  2.0 3.0 3.1 3.2
      license license  2.0 3.0 3.1 3.2
      version! string  2.0 3.0 3.1 3.2
    contact
      name string  2.0 3.0 3.1 3.2
      url string  2.0 3.0 3.1 3.2
      email string  2.0 3.0 3.1 3.2
    license
      name! string  2.0 3.0 3.1 3.2
      identifier string  3.1 3.2
      url string  2.0 3.0 3.1 3.2
    server
      url! string  3.0 3.1 3.2
      description string  3.0 3.1 3.2
      name string  3.2
      variables {server-variable}  3.0 3.1 3.2
    server-variable
      enum [string]  3.0 3.1 3.2
      default! string  3.0 3.1 3.2
      description string  3.0 3.1 3.2
    components
      schemas {schema}  3.0 3.1 3.2
      responses {&response}  3.0 3.1 3.2
      parameters {&parameter}  3.0 3.1 3.2
      examples {&example}  3.0 3.1 3.2
      requestBodies {&request-body}  3.0 3.1 3.2
      headers {&header}  3.0 3.1 3.2
      securitySchemes {&security-scheme}  3.0 3.1 3.2
      links {&link}  3.0 3.1 3.2
      callbacks {&callback}  3.0 3.1 3.2
      pathItems {path-item}  3.1 3.2
      mediaTypes {&media-type}  3.2
    paths
      a-path path-item  2.0 3.0 3.1 3.2
    path-item
      $ref string  2.0 3.0 3.1 3.2
      summary string  3.0 3.1 3.2
      description string  3.0 3.1 3.2
      get operation  2.0 3.0 3.1 3.2
      put operation  2.0 3.0 3.1 3.2
      post operation  2.0 3.0 3.1 3.2
      delete operation  2.0 3.0 3.1 3.2
      options operation  2.0 3.0 3.1 3.2
      head operation  2.0 3.0 3.1 3.2
      patch operation  2.0 3.0 3.1 3.2
      trace operation  3.0 3.1 3.2
      query operation  3.2
      additionalOperations {operation}  3.2
      servers [server]  3.0 3.1 3.2
      parameters [&parameter]  2.0 3.0 3.1 3.2
    operation
      tags [string]  2.0 3.0 3.1 3.2
      summary string  2.0 3.0 3.1 3.2
      description string  2.0 3.0 3.1 3.2
      externalDocs external-documentation  2.0 3.0 3.1 3.2
      operationId string  2.0 3.0 3.1 3.2
      parameters [&parameter]  2.0 3.0 3.1 3.2
      requestBody &request-body  3.0 3.1 3.2
      responses! responses  2.0 3.0
      responses responses  3.1 3.2
      callbacks {&callback}  3.0 3.1 3.2
      deprecated boolean  2.0 3.0 3.1 3.2
      security [security-requirement]  2.0 3.0 3.1 3.2
      servers [server]  3.0 3.1 3.2
      schemes [http|https|ws|wss]  2.0
      consumes [string]  2.0
      produces [string]  2.0
    external-documentation
      description string  2.0 3.0 3.1 3.2
      url! string  2.0 3.0 3.1 3.2
    parameter
      name! string  2.0 3.0 3.1 3.2
      in! query|header|path|formData|body  2.0
      in! query|header|path|cookie  3.0 3.1
      in! query|querystring|header|path|cookie  3.2
      description string  2.0 3.0 3.1 3.2
      required boolean  2.0 3.0 3.1 3.2
      deprecated boolean  3.0 3.1 3.2
      allowEmptyValue boolean  2.0 3.0 3.1 3.2
      style form|simple|matrix|label|spaceDelimited|pipeDelimited|deepObject  3.0 3.1
      style form|simple|matrix|label|spaceDelimited|pipeDelimited|deepObject|cookie  3.2
      explode boolean  3.0 3.1 3.2
      allowReserved boolean  3.0 3.1 3.2
      schema schema  2.0 3.0 3.1 3.2
      example any  3.0 3.1 3.2
      examples {&example}  3.0 3.1 3.2
      content {media-type}  3.0 3.1
      content {&media-type}  3.2
      type string|number|integer|boolean|array|file  2.0
      format string  2.0
      items items  2.0
      collectionFormat csv|ssv|tsv|pipes|multi  2.0
      default any  2.0
      maximum number  2.0
      exclusiveMaximum boolean  2.0
      minimum number  2.0
      exclusiveMinimum boolean  2.0
      maxLength count  2.0
      minLength count  2.0
      pattern string  2.0
      maxItems count  2.0
      minItems count  2.0
      uniqueItems boolean  2.0
      enum [any]  2.0
      multipleOf number  2.0
    items
      type! string|number|integer|boolean|array  2.0
      format string  2.0
      items items  2.0
      maximum number  2.0
      exclusiveMaximum boolean  2.0
      minimum number  2.0
      exclusiveMinimum boolean  2.0
      maxLength count  2.0
      minLength count  2.0
      pattern string  2.0
      maxItems count  2.0
      minItems count  2.0
      uniqueItems boolean  2.0
      enum [any]  2.0
      multipleOf number  2.0
      collectionFormat csv|ssv|tsv|pipes  2.0
      default any  2.0
    request-body
      description string  3.0 3.1 3.2
      content! {media-type}  3.0 3.1
      content! {&media-type}  3.2
      required boolean  3.0 3.1 3.2
    media-type
      schema schema  3.0 3.1 3.2
      itemSchema schema  3.2
      example any  3.0 3.1 3.2
      examples {&example}  3.0 3.1 3.2
      encoding {encoding}  3.0 3.1 3.2
      prefixEncoding [encoding]  3.2
      itemEncoding encoding  3.2
    encoding
      contentType string  3.0 3.1 3.2
      headers {&header}  3.0 3.1 3.2
      style form|simple|matrix|label|spaceDelimited|pipeDelimited|deepObject  3.0 3.1
      style form|simple|matrix|label|spaceDelimited|pipeDelimited|deepObject|cookie  3.2
      explode boolean  3.0 3.1 3.2
      allowReserved boolean  3.0 3.1 3.2
      encoding {encoding}  3.2
      prefixEncoding [encoding]  3.2
      itemEncoding encoding  3.2
    responses
      default &response  2.0 3.0 3.1 3.2
      a-status-code &response  2.0 3.0 3.1 3.2
    response
      summary string  3.2
      description! string  2.0 3.0 3.1
      description string  3.2
      headers {&header}  2.0 3.0 3.1 3.2
      content {media-type}  3.0 3.1
      content {&media-type}  3.2
      links {&link}  3.0 3.1 3.2
      schema schema  2.0
      examples {any}  2.0
    callback
      an-expression path-item  3.0 3.1 3.2
    example
      summary string  3.0 3.1 3.2
      description string  3.0 3.1 3.2
      value any  3.0 3.1 3.2
      externalValue string  3.0 3.1 3.2
      dataValue any  3.2
      serializedValue string  3.2
    link
      operationRef string  3.0 3.1 3.2
      operationId string  3.0 3.1 3.2
      parameters {any}  3.0 3.1 3.2
      requestBody any  3.0 3.1 3.2
      description string  3.0 3.1 3.2
      server server  3.0 3.1 3.2
    header
      description string  2.0 3.0 3.1 3.2
      required boolean  3.0 3.1 3.2
      deprecated boolean  3.0 3.1 3.2
      allowEmptyValue boolean  3.0 3.1
      style simple  3.0 3.1 3.2
      explode boolean  3.0 3.1 3.2
      allowReserved boolean  3.0 3.1
      schema schema  3.0 3.1 3.2
      example any  3.0 3.1 3.2
      examples {&example}  3.0 3.1 3.2
      content {media-type}  3.0 3.1
      content {&media-type}  3.2
      type! string|number|integer|boolean|array  2.0
      format string  2.0
      items items  2.0
      collectionFormat csv|ssv|tsv|pipes  2.0
      default any  2.0
      maximum number  2.0
      exclusiveMaximum boolean  2.0
      minimum number  2.0
      exclusiveMinimum boolean  2.0
      maxLength count  2.0
      minLength count  2.0
      pattern string  2.0
      maxItems count  2.0
      minItems count  2.0
      uniqueItems boolean  2.0
      enum [any]  2.0
      multipleOf number  2.0
    tag
      name! string  2.0 3.0 3.1 3.2
      summary string  3.2
      description string  2.0 3.0 3.1 3.2
      externalDocs external-documentation  2.0 3.0 3.1 3.2
      parent string  3.2
      kind string  3.2
    reference
      $ref! string  2.0 3.0 3.1 3.2
      summary string  3.1 3.2
      description string  3.1 3.2
    schema
      multipleOf any  2.0 3.0 3.1 3.2
      maximum any  2.0 3.0 3.1 3.2
      exclusiveMaximum any  2.0 3.0 3.1 3.2
      minimum any  2.0 3.0 3.1 3.2
      exclusiveMinimum any  2.0 3.0 3.1 3.2
      maxLength any  2.0 3.0 3.1 3.2
      minLength any  2.0 3.0 3.1 3.2
      pattern any  2.0 3.0 3.1 3.2
      maxItems any  2.0 3.0 3.1 3.2
      minItems any  2.0 3.0 3.1 3.2
      uniqueItems any  2.0 3.0 3.1 3.2
      maxProperties any  2.0 3.0 3.1 3.2
      minProperties any  2.0 3.0 3.1 3.2
      required any  2.0 3.0 3.1 3.2
      enum any  2.0 3.0 3.1 3.2
      type any  2.0 3.0 3.1 3.2
      allOf any  2.0 3.0 3.1 3.2
      items any  2.0 3.0 3.1 3.2
      properties any  2.0 3.0 3.1 3.2
      additionalProperties any  2.0 3.0 3.1 3.2
      format any  2.0 3.0 3.1 3.2
      title any  2.0 3.0 3.1 3.2
      description any  2.0 3.0 3.1 3.2
      default any  2.0 3.0 3.1 3.2
      oneOf any  3.0 3.1 3.2
      anyOf any  3.0 3.1 3.2
      not any  3.0 3.1 3.2
      nullable any  3.0
      discriminator any  2.0 3.0 3.1 3.2
      readOnly any  2.0 3.0 3.1 3.2
      writeOnly any  3.0 3.1 3.2
      xml any  2.0 3.0 3.1 3.2
      externalDocs any  2.0 3.0 3.1 3.2
      example any  2.0 3.0 3.1 3.2
      deprecated any  3.0 3.1 3.2
      const any  3.1 3.2
      if any  3.1 3.2
      then any  3.1 3.2
      else any  3.1 3.2
      dependentSchemas any  3.1 3.2
      dependentRequired any  3.1 3.2
      prefixItems any  3.1 3.2
      contains any  3.1 3.2
      minContains any  3.1 3.2
      maxContains any  3.1 3.2
      patternProperties any  3.1 3.2
      propertyNames any  3.1 3.2
      unevaluatedItems any  3.1 3.2
      unevaluatedProperties any  3.1 3.2
      contentEncoding any  3.1 3.2
      $ref any  3.1 3.2
      $id any  3.1 3.2
      $anchor any  3.1 3.2
      $dynamicRef any  3.1 3.2
      $dynamicAnchor any  3.1 3.2
      $schema any  3.1 3.2
      $vocabulary any  3.1 3.2
      $defs any  3.1 3.2
      $comment any  3.1 3.2
      examples any  3.1 3.2
      contentMediaType any  3.1 3.2
      contentSchema any  3.1 3.2
    discriminator
      propertyName any  3.0 3.1 3.2
      mapping any  3.0 3.1 3.2
      defaultMapping any  3.2
    xml
      name any  2.0 3.0 3.1 3.2
      namespace any  2.0 3.0 3.1 3.2
      prefix any  2.0 3.0 3.1 3.2
      attribute any  2.0 3.0 3.1 3.2
      wrapped any  2.0 3.0 3.1 3.2
      nodeType any  3.2
    security-scheme
      type! basic|apiKey|oauth2  2.0
      type! apiKey|http|oauth2|openIdConnect  3.0
      type! apiKey|http|mutualTLS|oauth2|openIdConnect  3.1 3.2
      description string  2.0 3.0 3.1 3.2
      name string  2.0 3.0 3.1 3.2
      in query|header  2.0
      in query|header|cookie  3.0 3.1 3.2
      scheme string  3.0 3.1 3.2
      bearerFormat string  3.0 3.1 3.2
      flows oauth-flows  3.0 3.1 3.2
      openIdConnectUrl string  3.0 3.1 3.2
      oauth2MetadataUrl string  3.2
      deprecated boolean  3.2
      flow implicit|password|application|accessCode  2.0
      authorizationUrl string  2.0
      tokenUrl string  2.0
      scopes {string}  2.0
    oauth-flows
      implicit oauth-flow  3.0 3.1 3.2
      password oauth-flow  3.0 3.1 3.2
      clientCredentials oauth-flow  3.0 3.1 3.2
      authorizationCode oauth-flow  3.0 3.1 3.2
      deviceAuthorization oauth-flow  3.2
    oauth-flow
      authorizationUrl string  3.0 3.1 3.2
      deviceAuthorizationUrl string  3.2
      tokenUrl string  3.0 3.1 3.2
      refreshUrl string  3.0 3.1 3.2
      scopes! {string}  3.0 3.1 3.2
    security-requirement
      a-scheme [string]  2.0 3.0 3.1 3.2
    """
}
