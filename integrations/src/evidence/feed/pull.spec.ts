import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startSandbox } from "../../sandbox";
import { postmartSandbox } from "../../sandbox/postmart";
import { POSTMART_FEED_SECRET } from "../../sandbox/postmart/fixtures";
import { axiosPort, HttpFault, type HttpPort, type WireResponse } from "../../transport";
import { sha256 } from "../record";
import { FEED_FORMAT, type FeedManifest } from "./format";
import { type FeedSource, type LastFeed, pullFeed } from "./pull";
import { SIGNATURE_HEADER, signatureOf } from "./signature";

const NOW = Date.UTC(2026, 10, 26, 2);
const SOURCE: FeedSource = {
  channel: "buudien",
  manifest: "https://feed.example.vn/ocop/manifest.json",
  secret: "a-secret-of-two-sides",
};
const CSV = [
  "url,title,seller,price,availability",
  "https://nongsan.buudien.vn/p/tra-sen-1.html,Trà sen Sen Việt,HTX Sen Việt,85000,in_stock",
].join("\n");

const manifestOf = (list: string, change: Partial<FeedManifest> = {}): string =>
  JSON.stringify({
    format: FEED_FORMAT,
    channel: "buudien",
    generated_at: "2026-11-26T08:00:00+07:00",
    complete: true,
    list: "list.csv",
    media_type: "text/csv",
    rows: 1,
    sha256: sha256(list),
    ...change,
  });

const bytes = (text: string) => new TextEncoder().encode(text);
const ok = (text: string, headers: WireResponse["headers"] = {}): WireResponse => ({
  status: 200,
  headers,
  body: bytes(text),
});

type World = { manifest?: string; signature?: string; list?: string; answer?: () => WireResponse; last?: LastFeed };

/** One pull from a partner that answers as told. @returns what was pulled, and what was asked for */
async function pulled({ manifest = manifestOf(CSV), signature, list = CSV, answer, last }: World = {}) {
  const asked: { url: string; headers: Readonly<Record<string, string>> }[] = [];
  const http: HttpPort = {
    async send({ url, headers }) {
      asked.push({ url, headers });
      if (answer) return answer();
      const signed = { [SIGNATURE_HEADER]: signature ?? signatureOf(SOURCE.secret, manifest) };
      return url === SOURCE.manifest ? ok(manifest, signed) : ok(list);
    },
  };
  return { found: await pullFeed(SOURCE, last ?? null, { http, now: () => NOW, userAgent: "Ocop/1.0" }), asked };
}

describe("an authorised feed", () => {
  it("is a signed manifest and the list it names, asked for under our name and signature", async () => {
    const { found, asked } = await pulled();
    expect(found).toMatchObject({
      kind: "taken",
      generatedAt: Date.UTC(2026, 10, 26, 1),
      list: { rows: [{ title: "Trà sen Sen Việt", price: 85_000, availability: "in_stock" }], faults: [] },
    });
    expect(asked.map(({ url }) => url)).toEqual([SOURCE.manifest, "https://feed.example.vn/ocop/list.csv"]);
    expect(asked[0]?.headers).toMatchObject({
      "user-agent": "Ocop/1.0",
      "x-ocop-timestamp": "1795658400",
      "x-ocop-signature": signatureOf(SOURCE.secret, "GET\n/ocop/manifest.json\n1795658400"),
    });
  });

  it("is not asked for its list again while it says the same of the same instant", async () => {
    const last = { generatedAt: Date.UTC(2026, 10, 26, 1), sha256: sha256(CSV) };
    const { found, asked } = await pulled({ last });
    expect(found).toEqual({ kind: "unchanged", generatedAt: last.generatedAt });
    expect(asked).toHaveLength(1);
    expect((await pulled({ last: { ...last, generatedAt: last.generatedAt - 1 } })).found.kind).toBe("taken");
  });

  const at = (change: Partial<FeedManifest>) => ({ manifest: manifestOf(CSV, change) });
  it.each<[string, World, string]>([
    ["a manifest nobody signed", { signature: "" }, "unsigned"],
    ["a manifest changed after it was signed", { signature: signatureOf(SOURCE.secret, "{}") }, "unsigned"],
    ["no manifest at all", { manifest: "<html>" }, "unreadable_manifest"],
    ["another format", { manifest: manifestOf(CSV).replace("/1", "/2") }, "unreadable_manifest"],
    ["another channel", at({ channel: "tiki" }), "wrong_channel"],
    ["a day to come", at({ generated_at: "2026-11-26T02:06:00Z" }), "from_the_future"],
    ["less than was taken already", { last: { generatedAt: NOW, sha256: "" } }, "older_than_last"],
    ["a list on another host", at({ list: "https://elsewhere.example/list.csv" }), "redirected"],
    ["a list changed on its way", { list: `${CSV}\n` }, "wrong_hash"],
    ["a list cut short", at({ rows: 2 }), "wrong_count"],
    [
      "a list that is none",
      { list: "{", manifest: manifestOf("{", { media_type: "application/json" }) },
      "unreadable_list",
    ],
    [
      "no answer",
      {
        answer: () => {
          throw new HttpFault("timeout", true);
        },
      },
      "unreachable",
    ],
    [
      "an answer too large",
      {
        answer: () => {
          throw new HttpFault("too_large", true);
        },
      },
      "too_large",
    ],
    ["a busy server", { answer: () => ({ ...ok(""), status: 503 }) }, "busy"],
    ["a closed door", { answer: () => ({ ...ok(""), status: 403 }) }, "refused"],
    ["another place", { answer: () => ({ ...ok(""), status: 302 }) }, "redirected"],
    ["nothing there", { answer: () => ({ ...ok(""), status: 404 }) }, "not_found"],
  ])("that gives %s is not taken, and says why", async (_, world, fault) => {
    expect((await pulled(world)).found).toMatchObject({ kind: "failed", fault });
  });

  it("never throws, whatever stands in manifest and list", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.string(), fc.json()), fc.string(), async (manifest, list) => {
        const { found } = await pulled({ manifest, list });
        expect(["failed", "taken", "unchanged"]).toContain(found.kind);
      }),
    );
  });

  it("comes from the simulated Buudien over HTTP, to those alone who know its secret", async () => {
    const sandbox = await startSandbox(postmartSandbox);
    const http = axiosPort({ maxRedirects: 0 });
    try {
      sandbox.control.addShop("1", "HTX Sen Việt");
      sandbox.control.seed({ shop: "1", title: "Trà sen", sku: "TS-1", price: 85_000, stock: 0 });
      const source = { ...SOURCE, manifest: `${sandbox.url}/feed/v1/manifest.json`, secret: POSTMART_FEED_SECRET };
      const deps = { http, now: Date.now, userAgent: "Ocop/1.0" };
      const [row] = ((await pullFeed(source, null, deps)) as { list?: { rows: object[] } }).list?.rows ?? [];
      expect(row).toMatchObject({
        title: "Trà sen",
        seller: "HTX Sen Việt",
        code: "TS-1",
        availability: "out_of_stock",
      });
      const stranger = await pullFeed({ ...source, secret: "another" }, null, deps);
      expect(stranger).toMatchObject({ kind: "failed", fault: "refused", detail: "401" });
      sandbox.control.fault({ mode: "server_error" });
      expect(await pullFeed(source, null, deps)).toMatchObject({ kind: "failed", fault: "busy" });
    } finally {
      http.close();
      await sandbox.close();
    }
  });
});
