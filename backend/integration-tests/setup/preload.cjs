// Medusa loads modules, routes and links with Node's own `require`, past Vite: this teaches it TypeScript.
const path = require("node:path");
const { reloadLinksAfterClear } = require("../../launch/medusa/reload-links.cjs");

const backend = path.resolve(__dirname, "../..");
require("ts-node").register({ cwd: backend, swc: true });

// Medusa's runner loads the application twice.
reloadLinksAfterClear(require("@medusajs/framework/modules-sdk").MedusaModule, path.join(backend, "src"));
