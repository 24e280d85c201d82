FROM node:26-slim
ENV NODE_ENV=production NODE_COMPILE_CACHE=/tmp/node-compile-cache
WORKDIR /app
COPY package.json package-lock.json ./
# The image has its own Node: the one from npm is for machines that have an older one.
RUN npm ci --omit=dev && rm -rf node_modules/node node_modules/node-bin-* node_modules/.bin/node \
  && npm cache clean --force
COPY src src
COPY bots bots
COPY migrations migrations
COPY LICENSE ./
# The embedded PostgreSQL and the media live in /data; set DATABASE_URL to use a server elsewhere.
RUN mkdir /data && chown node:node /data
USER node
ENV HOST=0.0.0.0 DATA_DIRECTORY=/data
VOLUME /data
EXPOSE 8787
STOPSIGNAL SIGTERM
CMD ["node", "bots/main.ts"]
