require("./load-sources.cjs");
require("./worker.ts");
