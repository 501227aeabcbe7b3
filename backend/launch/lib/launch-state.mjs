import { withClient } from "./database.mjs";

/**
 * What a database was last prepared with. Kept in the database itself, so that it is right for a restored, an emptied or
 * another database too.
 * @param {string} address @returns {Promise<string | null>}
 */
export function preparedWith(address) {
  return withClient(address, async (client) => {
    const known = await client.query("SELECT to_regclass('public.launch_state') IS NOT NULL AS known");
    if (!known.rows[0].known) return null;
    const { rows } = await client.query("SELECT value FROM launch_state WHERE key = 'prepared'");
    return rows[0]?.value ?? null;
  });
}

/** Said only after everything succeeded, so a cut-off preparation is repeated. @param {string} address @param {string} value */
export function notePrepared(address, value) {
  return withClient(address, async (client) => {
    await client.query("CREATE TABLE IF NOT EXISTS launch_state (key text PRIMARY KEY, value text NOT NULL)");
    await client.query(
      "INSERT INTO launch_state (key, value) VALUES ('prepared', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value",
      [value],
    );
  });
}
