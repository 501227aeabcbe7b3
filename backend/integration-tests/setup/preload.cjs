// Comes first in every process of Vitest that loads Medusa.
const path = require("node:path");
const { reloadLinksAfterClear } = require("../../launch/medusa/reload-links.cjs");
require("./require-typescript.cjs");

// Medusa's runner loads the application twice.
reloadLinksAfterClear(require("@medusajs/framework/modules-sdk").MedusaModule, path.resolve(__dirname, "../../src"));
