import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { freePort } from "../../backend/launch/lib/ports.mjs";
import { removePostgres } from "../../backend/launch/lib/postgres.mjs";
import { startOf } from "../../backend/launch/lib/processes.mjs";
import {
  dataFolder,
  type Launched,
  launch,
  launchWithNpm,
  onEmbedded,
  recorded,
  said,
  untilDatabase,
} from "./launcher";

/**
 * The real start, from an empty data folder to a served home page, again and again on the same folder. One test after
 * the other: each begins where the one before has left things.
 */
/** Medusa's own tables are made, that of its locks the last of them; ours are next. */
const HALF_MIGRATED = "SELECT 1 WHERE to_regclass('public.locking') IS NOT NULL";
/** What Medusa leaves where it is killed a little later, among its data migrations. */
const STALE_LOCK = `INSERT INTO locking (id, expiration) VALUES ('migration-scripts-running', now() + interval '1 hour')
  ON CONFLICT DO NOTHING`;
const OPEN = /The shop is open/;
const FIRST_MS = 600_000;
const LATER_MS = 240_000;

let data: ReturnType<typeof dataFolder>;
let env: Record<string, string>;
let shop: Launched;

beforeAll(async () => {
  data = dataFolder();
  env = {
    BACKEND_PORT: String(await freePort()),
    STOREFRONT_PORT: String(await freePort()),
    OCOP_SANDBOX_PORT: String(await freePort(8)),
    OCOP_BUILD: "test",
  };
});
afterAll(async () => {
  shop?.process.kill("SIGINT");
  await shop?.exited;
  removePostgres(path.join(data.folder, "postgres"));
  data.remove();
});

const start = () => launch("backend/launch/start.mjs", data.folder, env);
const home = () => fetch(`http://127.0.0.1:${env.STOREFRONT_PORT}/`);
const health = () => fetch(`http://127.0.0.1:${env.BACKEND_PORT}/health`);
const databasePid = () =>
  Number(readFileSync(path.join(data.folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
/** @returns what was killed: the launcher, what it had started, and PostgreSQL */
const killAll = () => {
  const killed = [...recorded(data.folder, "starters"), ...recorded(data.folder, "children"), databasePid()];
  for (const pid of killed) process.kill(pid, "SIGKILL");
  return killed;
};
const market = (path = "/", init: RequestInit = {}) => fetch(`http://127.0.0.1:${env.OCOP_SANDBOX_PORT}${path}`, init);

it("begins from nothing, and is killed with all it has started while it makes its tables", {
  timeout: FIRST_MS,
}, async () => {
  shop = start();
  await untilDatabase(shop, data.folder, HALF_MIGRATED);
  await onEmbedded(data.folder, (client) => client.query(STALE_LOCK));
  killAll();
  await shop.exited;
  expect(shop.output()).not.toMatch(/Prepare the database/);
});

it("brings up a shop from what that left, and says where it is", { timeout: FIRST_MS }, async () => {
  shop = start();
  await said(shop, OPEN);
  expect((await home()).status).toBe(200);
  expect((await health()).status).toBe(200);
  expect((await market()).status).toBe(200);
  expect(shop.output()).toContain(`http://127.0.0.1:${env.OCOP_SANDBOX_PORT}  Shopee (mô phỏng)`);
  expect(shop.output()).toContain(`http://localhost:${env.STOREFRONT_PORT}`);
  expect(shop.output()).toMatch(/Officer +\S+@\S+ \/ \S{12,}/);
  expect(shop.output()).not.toContain("postgres://");
});

it("hears what the simulated marketplaces tell", async () => {
  const steer = (command: string, body: unknown) =>
    market(`/__sandbox/${command}`, { method: "POST", body: JSON.stringify(body) });
  const listing = { title: "Xoài sấy dẻo (mẫu)", sku: "TOLD-1", price: 89_000, stock: 12 };
  await steer("seed", { shop: "700100201", ...listing });
  await steer("orders", { shop: "700100201", lines: [{ sku: "TOLD-1", quantity: 1 }] });
  const told = async () => (await (await market("/__sandbox/deliveries")).json()) as { url: string; taken: boolean }[];
  const url = `http://127.0.0.1:${env.BACKEND_PORT}/channel-hooks/shopee`;
  await expect.poll(told, { timeout: 60_000 }).toContainEqual(expect.objectContaining({ url, taken: true }));
});

it("keeps its secrets where only their owner reads them", () => {
  expect(statSync(path.join(data.folder, "secrets.json")).mode & 0o077).toBe(0);
});

it("refuses a second start from the same folder, and leaves the first alone", async () => {
  const second = start();
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`already running from this folder (process ${shop.process.pid})`);
  expect((await home()).status).toBe(200);
});

it("takes a register file by command beside the running shop", { timeout: FIRST_MS }, async () => {
  const file = path.join(data.folder, "danh-sach.csv");
  const importing = async (stars: string, ...options: string[]) => {
    const row = `Trà sen bằng lệnh,HTX Bằng Lệnh,Huyện Tháp Mười,Đồng Tháp,${stars},2026`;
    writeFileSync(file, `Tên sản phẩm,Chủ thể,Huyện,Tỉnh,Hạng sao,Năm\n${row}\n`);
    const command = launch("backend/launch/register-import.mjs", data.folder, env, [file, ...options]);
    return { code: await command.exited, said: command.output() };
  };
  expect(await importing("9 sao", "--dry-run")).toEqual({
    code: 1,
    said: expect.stringMatching(/Từ chối +1\b[\s\S]*Dòng 2, cột “Hạng sao”, “9 sao”: .+\n[\s\S]*Chạy thử: chưa ghi gì/),
  });
  expect(await importing("★★★★")).toEqual({
    code: 0,
    said: expect.stringMatching(/Thêm mới +1\b[\s\S]*Đã ghi vào danh bạ/),
  });
  expect(await importing("★★★★")).toEqual({
    code: 0,
    said: expect.stringMatching(/Thêm mới +0\b[\s\S]*Giữ nguyên +1\b[\s\S]*không có gì thay đổi/),
  });
  expect((await home()).status).toBe(200);
});

it("stops everything on Ctrl-C and leaves nothing behind", { timeout: LATER_MS }, async () => {
  shop.process.kill("SIGINT");
  expect(await shop.exited).toBe(0);
  await expect(home()).rejects.toThrow();
  await expect(health()).rejects.toThrow();
  await expect(market()).rejects.toThrow();
  expect(recorded(data.folder, "starters")).toEqual([]);
  expect(recorded(data.folder, "children")).toEqual([]);
});

it("stops while it is still starting", { timeout: LATER_MS }, async () => {
  const early = start();
  await said(early, /Start PostgreSQL/);
  early.process.kill("SIGTERM");
  expect(await early.exited).toBe(130);
  expect(recorded(data.folder, "children")).toEqual([]);
});

it("comes up again after everything was killed, PostgreSQL too, without building or loading anew", {
  timeout: LATER_MS,
}, async () => {
  shop = start();
  await said(shop, OPEN);
  const listing = { shop: "700100200", title: "Xoài sấy dẻo (mẫu)", sku: "KILLED-1", price: 89_000, stock: 12 };
  await market("/__sandbox/seed", { method: "POST", body: JSON.stringify(listing) });
  expect(killAll()).toHaveLength(5);
  await shop.exited;

  shop = start();
  await said(shop, OPEN);
  expect(shop.output()).toMatch(/Build the backend · unchanged[\s\S]*Prepare the database.* · unchanged/);
  expect((await home()).status).toBe(200);
  expect(await (await market("/__sandbox/listings")).text()).toContain("KILLED-1");
});

it("ends the servers when only the launcher was killed", { timeout: LATER_MS }, async () => {
  const servers = recorded(data.folder, "children");
  expect(servers).toHaveLength(3);
  shop.process.kill("SIGKILL");
  await shop.exited;
  await expect.poll(() => servers.map(startOf), { timeout: 60_000 }).toEqual([null, null, null]);
});

it("stops where the npm above it was killed, and the next start waits for that", { timeout: LATER_MS }, async () => {
  const left = launchWithNpm(data.folder, env);
  await said(left, /Start PostgreSQL/);
  left.process.kill("SIGKILL");
  shop = start();
  await said(shop, OPEN);
  await left.exited;
  expect(left.output()).toContain("Stopping …");
  expect(left.output()).not.toMatch(OPEN);
});

it("ends at the second Ctrl-C what does not end at the first, and the next start comes up", {
  timeout: LATER_MS,
}, async () => {
  const started = [...recorded(data.folder, "children"), databasePid()];
  const [hanging] = started;
  process.kill(hanging ?? 0, "SIGSTOP");
  shop.process.kill("SIGINT");
  await said(shop, /Stopping/);
  shop.process.kill("SIGINT");
  expect(await shop.exited).toBe(130);
  await expect.poll(() => started.map(startOf), { timeout: 60_000 }).toEqual([null, null, null, null]);
});

it("says so and stops the rest when a server ends by itself", { timeout: LATER_MS }, async () => {
  shop = start();
  await said(shop, OPEN);
  const [server] = recorded(data.folder, "children");
  process.kill(server ?? 0, "SIGKILL");
  expect(await shop.exited).toBe(1);
  expect(shop.output()).toMatch(/The (backend|sandboxes|storefront) ended by itself; its log is .*\.log/);
  await expect(home()).rejects.toThrow();
});
