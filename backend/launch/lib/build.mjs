import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { runCommand } from "./child.mjs";
import { contentHash } from "./content-hash.mjs";
import { BACKEND, ROOT, STOREFRONT } from "./paths.mjs";

/**
 * Where a build goes. Running and testing have places of their own, so that a test never pulls the files from under a
 * running shop.
 * @typedef {{ backend: string, storefront: string }} BuildPlaces folders, absolute
 * @typedef {{ runFolder: string, logs: string, shutdown: import("./shutdown.mjs").Shutdown }} Run
 */

/** @type {BuildPlaces} */
export const BUILD = { backend: path.join(BACKEND, ".medusa/server"), storefront: path.join(STOREFRONT, ".next") };
/** @type {BuildPlaces} */
export const TEST_BUILD = {
  backend: path.join(BACKEND, ".medusa/test"),
  storefront: path.join(STOREFRONT, ".next-test"),
};

/** Where this run's build is; only the launcher's own tests choose theirs. */
export const chosenBuild = () => (process.env.OCOP_BUILD === "test" ? TEST_BUILD : BUILD);

const isSource = (/** @type {string} */ file) => !/\.spec\.tsx?$/.test(file);

/** Identity of the backend's sources and first data: what was prepared with it need not be prepared again. */
export function backendHash() {
  return contentHash(
    ROOT,
    ["package-lock.json", "tsconfig.json", "integrations/src", ...BACKEND_SOURCES.map((place) => `backend/${place}`)],
    isSource,
  );
}

const BACKEND_SOURCES = ["src", "data", "launch/medusa", "medusa-config.ts", "package.json", "tsconfig.json"];

function storefrontHash() {
  const own = ["src", "public", "next.config.ts", "postcss.config.mjs", "package.json", "tsconfig.json"];
  return contentHash(
    ROOT,
    ["package-lock.json", "tsconfig.json", "backend/src/contracts", ...own.map((place) => `storefront/${place}`)],
    isSource,
  );
}

/** @param {string} place @param {string} hash */
function isBuilt(place, hash) {
  const stamp = path.join(place, ".built");
  return fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === hash;
}

/** A build that was cut off has no stamp and is made anew. @param {string} place @param {string} hash @param {() => Promise<void>} build */
async function buildOnce(place, hash, build) {
  if (isBuilt(place, hash)) return "unchanged";
  fs.rmSync(path.join(place, ".built"), { force: true });
  await build();
  fs.writeFileSync(path.join(place, ".built"), hash);
  return "";
}

/**
 * Compiles the adapters, which the backend loads as a package. A second time only what changed.
 * @param {Run} run
 */
export function buildIntegrations(run) {
  return runCommand({
    ...run,
    role: "build-integrations",
    command: process.execPath,
    args: [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "integrations/tsconfig.build.json"],
    cwd: ROOT,
    env: process.env,
    log: path.join(run.logs, "build-integrations.log"),
    failure: "The adapters do not compile",
  });
}

/**
 * Compiles the backend as `medusa build` does with its admin switched off, and puts the data files beside it.
 * @param {BuildPlaces} places @param {Run} run
 */
export async function buildBackend({ backend }, run) {
  // Lies outside the build it belongs to, so it can be missing where that build is there.
  if (!fs.existsSync(path.join(ROOT, "integrations/dist/core/index.js"))) await buildIntegrations(run);
  return buildOnce(backend, backendHash(), async () => {
    await buildIntegrations(run);
    fs.rmSync(backend, { recursive: true, force: true });
    await runCommand({
      ...run,
      role: "build-backend",
      command: process.execPath,
      args: [path.join(ROOT, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.build.json", "--outDir", backend],
      cwd: BACKEND,
      env: process.env,
      log: path.join(run.logs, "build-backend.log"),
      failure: "The backend does not compile",
    });
    fs.copyFileSync(path.join(BACKEND, "package.json"), path.join(backend, "package.json"));
    fs.cpSync(path.join(BACKEND, "data"), path.join(backend, "data"), { recursive: true });
  });
}

/** @param {BuildPlaces} places @param {Run} run */
export function buildStorefront({ storefront }, run) {
  return buildOnce(storefront, storefrontHash(), () =>
    runCommand({
      ...run,
      role: "build-storefront",
      command: process.execPath,
      args: [nextProgram(), "build"],
      cwd: STOREFRONT,
      env: { ...process.env, ...storefrontBuildEnv(storefront) },
      log: path.join(run.logs, "build-storefront.log"),
      failure: "The storefront does not build",
    }),
  );
}

/** Next's command, which lives beside the storefront's own React. */
export function nextProgram() {
  return createRequire(path.join(STOREFRONT, "package.json")).resolve("next/dist/bin/next");
}

/** @param {string} storefront @returns {NodeJS.ProcessEnv} */
function storefrontBuildEnv(storefront) {
  return {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NEXT_DIST_DIR: path.relative(STOREFRONT, storefront),
  };
}
