import { Client } from "pg";

/** Address of the PostgreSQL server on which specs make databases of their own. */
export function testServer(): string {
  const server = process.env.DATABASE_URL;
  if (!server) throw new Error("DATABASE_URL must name a PostgreSQL server on which tests may create databases");
  return server;
}

/** Opens a connection for some work and closes it again. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
