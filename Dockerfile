# A static binary in an image with git and nothing else: docker build -t kedge .
FROM swift:6.3-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends libyaml-dev pkg-config && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN swift build -c release --product kedge --scratch-path .build-static -Xswiftc -static-executable

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends git openssh-client && rm -rf /var/lib/apt/lists/* \
  && git config --system --add safe.directory /repository
COPY --from=build /source/.build-static/release/kedge /usr/local/bin/kedge
WORKDIR /repository
ENTRYPOINT ["kedge"]
