const WAIT_MS = 120_000;
const ASK_EVERY_MS = 500;
const CLAIM = "SELECT pg_try_advisory_lock(hashtext('ocop: prepare the database')) AS claimed";

/**
 * Does the work as the only one who prepares this database. PostgreSQL itself lets go of the claim when the process
 * that holds it dies, so a killed preparation keeps nobody waiting.
 * @template T
 * @param {typeof import("pg").Client} Client @param {string} address
 * @param {(client: import("pg").Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
exports.alone = async (Client, address, work) => {
  const client = new Client({ connectionString: address });
  // Without a listener a lost connection would end the process before the work can say what it was at.
  client.on("error", () => {});
  await client.connect();
  try {
    await claim(client);
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
};

/** @param {import("pg").Client} client */
async function claim(client) {
  for (const end = Date.now() + WAIT_MS; ; ) {
    const { rows } = await client.query(CLAIM);
    if (rows[0].claimed) return;
    if (Date.now() > end) throw new Error("Another process prepares this database: start again when it has ended");
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
}
