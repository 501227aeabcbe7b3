// `launch/medusa/prepare.cjs` imports its scripts; a CommonJS file may in turn require TypeScript.
module.exports = require("./measure-removal.ts");
