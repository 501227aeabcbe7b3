import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { KeptDatabase } from "../support/http/kept-database";
import { connected, testServer } from "../support/server";

const name = `kept_${randomBytes(6).toString("hex")}`;
const server = testServer();
let keeper: Client;
let other: Client;
let kept: KeptDatabase;

const clientOf = async () => {
  const client = new Client(new URL(`/${name}`, server).href);
  await client.connect();
  return client;
};
const rows = async (statement: string) => (await other.query(statement)).rows;

beforeAll(async () => {
  await connected(server, (client) => client.query(`CREATE DATABASE ${name}`));
  keeper = await clientOf();
  other = await clientOf();
  await other.query(`
    CREATE TABLE farm (id serial PRIMARY KEY, name text NOT NULL, letters int GENERATED ALWAYS AS (length(name)) STORED);
    CREATE TABLE fruit (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, farm int NOT NULL REFERENCES farm);
    CREATE TABLE act (said text);
    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''acts are kept''; END';
    CREATE TRIGGER act_kept BEFORE UPDATE OR DELETE ON act EXECUTE FUNCTION refuse();
    INSERT INTO farm (name) VALUES ('Sen'), ('Xoài');
    INSERT INTO fruit (farm) VALUES (1), (2);`);
  kept = new KeptDatabase(keeper);
  await kept.keep();
});

beforeEach(() => kept.restore());

afterAll(async () => {
  await keeper.end();
  await other.end();
  await connected(server, (client) => client.query(`DROP DATABASE ${name}`));
});

describe("rows between two tests over HTTP", () => {
  const AS_KEPT = {
    farms: [
      { id: 1, name: "Sen", letters: 3 },
      { id: 2, name: "Xoài", letters: 4 },
    ],
    fruits: [
      { id: 1, farm: 1 },
      { id: 2, farm: 2 },
    ],
    acts: [],
  };
  const standing = async () => ({
    farms: await rows("SELECT * FROM farm ORDER BY id"),
    fruits: await rows("SELECT * FROM fruit ORDER BY id"),
    acts: await rows("SELECT * FROM act"),
  });

  it.each([
    ["changed", "UPDATE farm SET name = 'Dừa' WHERE id = 1"],
    ["removed, with those that refer to them", "DELETE FROM fruit; DELETE FROM farm"],
    ["cleared away", "TRUNCATE farm, fruit RESTART IDENTITY"],
    ["added where nothing may be removed", "INSERT INTO act VALUES ('once')"],
    [
      "tampered with past the application's own triggers",
      "SET session_replication_role = replica; INSERT INTO act VALUES ('x'); RESET session_replication_role",
    ],
  ])("are as they were after some were %s", async (_how, statement) => {
    await other.query(statement);
    expect(await standing()).not.toEqual(AS_KEPT);
    await kept.restore();
    expect(await standing()).toEqual(AS_KEPT);
  });

  it("get the numbers they would have got", async () => {
    for (let test = 0; test < 2; test += 1) {
      await kept.restore();
      expect(await rows("INSERT INTO farm (name) VALUES ('Dừa') RETURNING id")).toEqual([{ id: 3 }]);
    }
  });

  it("wait for what still runs for the last test", async () => {
    await other.query("BEGIN; INSERT INTO act VALUES ('late')");
    const restored = kept.restore();
    await other.query("COMMIT");
    await restored;
    expect(await standing()).toEqual(AS_KEPT);
  });

  it("are not put back into tables that have changed: that is said", async () => {
    await other.query("CREATE TABLE another (id int)");
    await expect(kept.restore()).rejects.toThrow("has changed the tables");
    await other.query("DROP TABLE another");
  });
});
