// Medusa loads modules, routes and links with Node's own `require`, past Vite: this teaches it TypeScript.
require("ts-node").register({ cwd: require("node:path").resolve(__dirname, "../.."), swc: true });
