FROM node:20-bookworm-slim AS build
WORKDIR /srv/qiantou
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN node scripts/build.mjs

FROM node:20-bookworm-slim
WORKDIR /srv/qiantou
# No samples: their accounts have a printed password, and this listens to everybody.
ENV NODE_ENV=production HOST=0.0.0.0 QIANTOU_SAMPLES=none QIANTOU_DATA_DIR=/srv/qiantou/.data
COPY --from=build /srv/qiantou ./
RUN mkdir -p .data && chown node:node .data
USER node
VOLUME /srv/qiantou/.data
EXPOSE 3000
HEALTHCHECK --start-period=60s --interval=15s CMD ["node", "-e", "fetch('http://127.0.0.1:'+(process.env.PORT||3000)+'/api/v1/health').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
# Everything in one container, with the embedded database. docker-compose.yml runs the parts apart.
CMD ["node", "--enable-source-maps", "dist/apps/cli/src/main.js", "up"]
