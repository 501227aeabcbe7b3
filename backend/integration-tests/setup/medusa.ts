import path from "node:path";

/** Medusa's runners look for the project in the working folder and for the server in `DB_*`. */
process.chdir(path.resolve(import.meta.dirname, "../.."));

const address = process.env.DATABASE_URL;
if (!address) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
const server = new URL(address);
Object.assign(process.env, {
  // The runner asks for TLS unless the address says "localhost".
  DB_HOST: server.hostname === "127.0.0.1" ? "localhost" : server.hostname,
  DB_PORT: server.port || "5432",
  DB_USERNAME: decodeURIComponent(server.username),
  DB_PASSWORD: decodeURIComponent(server.password),
  MEDUSA_DISABLE_TELEMETRY: "true",
  // Jobs would run while the database is put back between two tests; specs call what the jobs call.
  WORKER_MODE: "server",
});

/** Medusa announces its port to a parent process over this channel, which here belongs to Vitest. */
delete process.send;
