import path from "node:path";
import { defineConfig } from "@medusajs/framework/utils";
import { accessModules } from "./src/modules/access/medusa-modules";
import { catalogueModules } from "./src/modules/catalogue/medusa-modules";
import { channelModules } from "./src/modules/channel/medusa-modules";
import { contentModules } from "./src/modules/content/medusa-modules";
import { dossierModules } from "./src/modules/dossier/medusa-modules";
import { indicatorModules } from "./src/modules/indicator/medusa-modules";
import { noticeModules } from "./src/modules/notice/medusa-modules";
import { orderingModules } from "./src/modules/ordering/medusa-modules";
import { presenceModules } from "./src/modules/presence/medusa-modules";
import { reportModules } from "./src/modules/report/medusa-modules";
import { env } from "./src/platform/env";

const settings = env();

const lockingInPostgres = {
  resolve: "@medusajs/medusa/locking",
  options: { providers: [{ resolve: "@medusajs/medusa/locking-postgres", id: "locking-postgres", is_default: true }] },
};

/** Uploaded files are never served by their name: our own routes ask who wants them. */
const files = path.resolve(settings.FILES_DIR);
const filesOnDisk = {
  resolve: "@medusajs/medusa/file",
  options: {
    providers: [
      {
        resolve: "@medusajs/medusa/file-local",
        id: "local",
        options: { upload_dir: files, private_upload_dir: files },
      },
    ],
  },
};

/** Several processes share events, workflows and cache through Redis where one is configured. */
const redisModules = settings.REDIS_URL
  ? [
      { resolve: "@medusajs/medusa/event-bus-redis", options: { redisUrl: settings.REDIS_URL } },
      { resolve: "@medusajs/medusa/workflow-engine-redis", options: { redis: { redisUrl: settings.REDIS_URL } } },
      { resolve: "@medusajs/medusa/cache-redis", options: { redisUrl: settings.REDIS_URL } },
    ]
  : [];

export default defineConfig({
  projectConfig: {
    databaseUrl: settings.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 0, max: settings.DATABASE_POOL_MAX } },
    workerMode: settings.MEDUSA_WORKER_MODE ?? settings.WORKER_MODE,
    http: {
      storeCors: settings.STOREFRONT_URL,
      adminCors: settings.STOREFRONT_URL,
      authCors: settings.STOREFRONT_URL,
      jwtSecret: settings.JWT_SECRET,
      cookieSecret: settings.COOKIE_SECRET,
    },
    ...(settings.REDIS_URL ? { redisUrl: settings.REDIS_URL } : {}),
  },
  // The admin wants React 18 and the storefront React 19; see docs/decisions.
  admin: { disable: true },
  modules: [
    lockingInPostgres,
    filesOnDisk,
    ...catalogueModules,
    ...contentModules,
    ...orderingModules,
    ...channelModules,
    ...presenceModules,
    ...indicatorModules,
    ...reportModules,
    ...noticeModules,
    ...dossierModules,
    ...accessModules,
    ...redisModules,
  ],
});
