require("./load-sources.cjs");
require("./caller.ts");
