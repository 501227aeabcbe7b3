module.exports = require("./seed.ts");
