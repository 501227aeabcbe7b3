// A private embedded PostgreSQL for development: node backend/launch/postgres-dev.mjs NAME
import path from "node:path";
import { LaunchFailure, runMain } from "./lib/failure.mjs";
import { DATA } from "./lib/paths.mjs";
import { startPostgres } from "./lib/postgres.mjs";

await runMain(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9-]+$/.test(name))
    throw new LaunchFailure("Say a name: node backend/launch/postgres-dev.mjs NAME");
  const server = await startPostgres({ data: path.join(DATA, `dev-${name}`), port: 0, password: "dev" });
  console.log(server.url("postgres"));
  console.log("Ctrl-C stops it.");
  for (const signal of ["SIGINT", "SIGTERM"])
    process.on(signal, () => {
      server.stop();
      process.exit(0);
    });
  setInterval(() => {}, 1 << 30);
});
