// For processes of their own, in plain Node: TypeScript is read as Medusa's own loading reads it, the adapters from their sources.
const Module = require("node:module");
const path = require("node:path");
require("../../setup/require-typescript.cjs");

const SOURCES = path.resolve(__dirname, "../../../../integrations/src");
const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function resolve(request, ...rest) {
  const [, part] = /^@ocop\/integrations\/(.+)$/.exec(request) ?? [];
  return resolveFilename.call(this, part ? path.join(SOURCES, part, "index.ts") : request, ...rest);
};
