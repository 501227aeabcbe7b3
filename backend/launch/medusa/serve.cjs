// Serves the built backend of the working folder: what `medusa start` does, without loading a TypeScript compiler first.
const { createRequire } = require("node:module");
const path = require("node:path");

const directory = process.cwd();
const requireHere = createRequire(path.join(directory, "package.json"));
const { default: start } = requireHere("@medusajs/medusa/commands/start");

void start({ directory, port: Number(process.env.PORT), host: process.env.HOST });
