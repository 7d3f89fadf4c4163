# BOOKTIME as an image: `docker build -t booktime .` and see docs/deploy/container.md.
# The tree that is run is made by scripts/standalone.mjs; scripts/deploy/bare-root.sh follows these steps without an engine.

FROM node:20.20-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/standalone.mjs && mkdir /data

# The C and C++ libraries that Node.js needs, and nothing else: no shell, no package manager.
FROM gcr.io/distroless/cc-debian12
LABEL org.opencontainers.image.title="BOOKTIME" \
      org.opencontainers.image.description="A book tracker for novels, comics and manga" \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /usr/local/bin/node /usr/local/bin/node
COPY --from=build /src/.next/image /app
COPY --from=build --chown=10001:10001 --chmod=0700 /data /data
WORKDIR /app
ENV NODE_ENV=production BOOKTIME_DATA=/data PORT=3000
USER 10001:10001
VOLUME ["/data"]
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.mjs"]
