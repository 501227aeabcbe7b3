import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { testClock } from "../../testing/clock";
import { memoryThrottle } from "../../transport";
import { paceLane } from "./addresses";
import { PageFetcher } from "./fetcher";
import type { FetchSettings, Resolver } from "./types";

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const HTML = { "content-type": "text/html; charset=utf-8" };
const PAGE = "<!doctype html><title>Trà sen</title>";

describe("PageFetcher", () => {
  let server: http.Server;
  let host: string;
  let pages: Record<string, Answer>;
  let asked: IncomingMessage[];

  beforeEach(async () => {
    asked = [];
    pages = {
      "/robots.txt": (_, response) => response.writeHead(404).end(),
      "/trang": (_, response) => response.writeHead(200, HTML).end(PAGE),
    };
    server = http.createServer((request, response) => {
      asked.push(request);
      const answer = pages[new URL(request.url ?? "/", "http://x").pathname];
      if (answer) answer(request, response);
      else response.writeHead(404, HTML).end("<title>404</title>");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  });

  const nobody: Resolver = () => Promise.reject(new Error("ENOTFOUND"));
  function fetcher(settings: Partial<FetchSettings> = {}, resolve: Resolver = nobody) {
    const clock = testClock();
    const deps = { resolve, clock, pace: memoryThrottle() };
    const pageFetcher = new PageFetcher(deps, { trustedHosts: new Set([host]), ...settings });
    return { clock, visit: (path: string) => pageFetcher.visit(at(path)), pageFetcher };
  }
  const at = (path: string) => (path.startsWith("http") ? path : `http://${host}${path}`);
  const redirect =
    (location: string, status = 302): Answer =>
    (_, response) =>
      response.writeHead(status, { location }).end();

  it("brings a page with its final address, under our own name", async () => {
    const { visit } = fetcher({ userAgent: "OcopPresenceCheck/1.0 (+https://shop.example/bot)" });
    expect(await visit("/trang")).toMatchObject({ kind: "page", status: 200, html: PAGE, charset: "utf-8" });
    expect(asked.map(({ headers }) => headers["user-agent"])).toEqual(
      Array(2).fill("OcopPresenceCheck/1.0 (+https://shop.example/bot)"),
    );
    expect(asked.every(({ headers }) => headers.cookie === undefined)).toBe(true);
  });

  it("answers missing pages as pages, whatever they consist of", async () => {
    pages["/bare"] = (_, response) => response.writeHead(410).end();
    const { visit } = fetcher();
    expect(await visit("/gone")).toMatchObject({ kind: "page", status: 404 });
    expect(await visit("/bare")).toMatchObject({ kind: "page", status: 410 });
  });

  describe("politeness", () => {
    it("makes one request per second and host", async () => {
      const { visit, clock } = fetcher();
      await visit("/trang");
      await visit("/trang");
      expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/trang", "/trang"]);
      expect(clock.slept).toEqual([1_000, 1_000]);
    });

    it("obeys robots.txt, its delay included, and asks for it once a day", async () => {
      pages["/robots.txt"] = (_, response) =>
        response.writeHead(200).end("User-agent: OcopPresenceCheck\nDisallow: /kin\nCrawl-delay: 5\n");
      const { visit, clock } = fetcher();
      expect(await visit("/kin/trang")).toMatchObject({ kind: "refused", reason: "robots" });
      await visit("/trang");
      await visit("/trang");
      expect(clock.slept.at(-1)).toBe(5_000);
      expect(asked.map(({ url }) => url)).toEqual(["/robots.txt", "/trang", "/trang"]);
      clock.advance(24 * 3_600_000);
      await visit("/trang");
      expect(asked.filter(({ url }) => url === "/robots.txt")).toHaveLength(2);
    });

    it("stays away from a robots.txt made to keep us busy", async () => {
      const rules = `Disallow: /${"a*".repeat(200)}x\n`.repeat(1_000);
      pages["/robots.txt"] = (_, response) => response.writeHead(200).end(`User-agent: *\n${rules}`);
      const { visit } = fetcher();
      expect(await visit(`/${"a".repeat(2_000)}`)).toMatchObject({ kind: "refused", reason: "robots" });
    });

    it("counts a host as one, however it is written", () => {
      const lane = (address: string) => paceLane(new URL(address), new Set(["127.0.0.1:7001"]));
      const spellings = ["http://shop.example/", "https://SHOP.example./", "http://shop.example:443/"];
      expect(new Set(spellings.map(lane))).toEqual(new Set(["page:shop.example"]));
      expect(lane("http://127.0.0.1:7001/")).toBe("page:127.0.0.1:7001");
    });

    it("stays away while robots.txt answers with a server error, and asks again later", async () => {
      pages["/robots.txt"] = (_, response) => response.writeHead(500).end();
      const { visit, clock } = fetcher();
      expect(await visit("/trang")).toMatchObject({ kind: "refused", reason: "robots" });
      pages["/robots.txt"] = (_, response) => response.writeHead(404).end();
      expect(await visit("/trang")).toMatchObject({ kind: "refused", reason: "robots" });
      clock.advance(3_600_000);
      expect(await visit("/trang")).toMatchObject({ kind: "page" });
    });

    it("sends what it knows, and takes 'not modified' for an answer", async () => {
      pages["/trang"] = ({ headers }, response) =>
        headers["if-none-match"] === '"a1"'
          ? response.writeHead(304).end()
          : response
              .writeHead(200, { ...HTML, etag: '"a1"', "last-modified": "Tue, 24 Nov 2026 02:00:00 GMT" })
              .end(PAGE);
      const { pageFetcher } = fetcher();
      const first = await pageFetcher.visit(at("/trang"));
      expect(first).toMatchObject({ etag: '"a1"', lastModified: "Tue, 24 Nov 2026 02:00:00 GMT" });
      expect(await pageFetcher.visit(at("/trang"), first.kind === "page" ? first : {})).toMatchObject({
        kind: "not_modified",
      });
    });

    it("keeps silent towards a host for as long as it asks", async () => {
      pages["/trang"] = (_, response) => response.writeHead(429, { ...HTML, "retry-after": "120" }).end();
      const { visit, clock } = fetcher();
      expect(await visit("/trang")).toMatchObject({ kind: "page", status: 429 });
      const before = asked.length;
      expect(await visit("/trang")).toMatchObject({ kind: "refused", reason: "busy_host" });
      expect(asked).toHaveLength(before);
      clock.advance(120_000);
      expect(await visit("/trang")).toMatchObject({ status: 429 });
    });
  });

  describe("redirects", () => {
    it("follows five, each of them recorded", async () => {
      for (const step of [1, 2, 3, 4]) pages[`/${step}`] = redirect(`/${step + 1}`, 301);
      pages["/5"] = redirect(at("/trang"), 307);
      const { visit } = fetcher();
      expect(await visit("/1")).toMatchObject({ kind: "page", finalUrl: at("/trang"), hops: { length: 6 } });
      pages["/0"] = redirect("/1");
      expect(await visit("/0")).toMatchObject({ kind: "refused", reason: "too_many_redirects" });
    });

    it("sees a loop, and a redirect to nowhere", async () => {
      pages["/a"] = redirect("/b");
      pages["/b"] = redirect("/a");
      pages["/nowhere"] = (_, response) => response.writeHead(302).end();
      const { visit } = fetcher();
      expect(await visit("/a")).toMatchObject({ reason: "redirect_loop" });
      expect(await visit("/nowhere")).toMatchObject({ reason: "bad_redirect" });
    });

    it.each([
      ["http://169.254.169.254/latest/meta-data/", "private_address"],
      ["http://2130706433/", "private_address"],
      ["http://[::ffff:127.0.0.1]/", "private_address"],
      ["file:///etc/passwd", "scheme"],
      ["http://127.0.0.1:22/", "port"],
      ["http://inside.example/", "private_address"],
      ["http://0x7f000001/", "private_address"],
      ["http://0177.0.0.1/", "private_address"],
      ["//[::1]/", "private_address"],
      ["http://[fe80::1]/", "private_address"],
      ["http://[::ffff:a9fe:a9fe]/latest/", "private_address"],
      ["http://[64:ff9b::a9fe:a9fe]/", "private_address"],
      ["http://shop:secret@shop.example/", "credentials"],
      ["javascript:alert(1)", "scheme"],
      ["data:text/html,x", "scheme"],
      ["ftp://shop.example/", "scheme"],
    ])("does not follow one to %s", async (location, reason) => {
      pages["/out"] = redirect(location);
      const { visit } = fetcher({}, async () => ["10.0.0.8"]);
      expect(await visit("/out")).toMatchObject({ kind: "refused", reason });
    });
  });

  describe("addresses", () => {
    it("does not visit a name that resolves into a private network", async () => {
      const { visit } = fetcher({}, async () => ["127.0.0.1"]);
      expect(await visit("http://shop.example/")).toMatchObject({ kind: "refused", reason: "private_address" });
      expect(asked).toHaveLength(0);
    });

    it("connects to the address it checked, even when the name answers differently the next time", async () => {
      const { port } = new URL(at("/"));
      const answers = ["127.0.0.1", "127.0.0.1"];
      const resolve: Resolver = async () => [answers.shift() ?? "10.255.255.1"];
      const { visit } = fetcher({ trustedHosts: new Set([`shop.example:${port}`]) }, resolve);
      expect(await visit(`http://shop.example:${port}/trang`)).toMatchObject({ kind: "page", html: PAGE });
      expect(answers).toEqual([]);
      expect(asked.at(-1)?.headers.host).toBe(`shop.example:${port}`);
    });

    it("tells names and hosts that are not there from pages that are not there", async () => {
      const { visit } = fetcher({}, nobody);
      expect(await visit("https://shop.example/")).toMatchObject({ kind: "failed", reason: "dns" });
      const closed = fetcher({ trustedHosts: new Set(["127.0.0.1:9"]) });
      expect(await closed.visit("http://127.0.0.1:9/")).toMatchObject({ kind: "failed", reason: "connect" });
    });
  });

  describe("limits", () => {
    const small = { maxBytes: 10_000 };

    it("stops at a body that is too large, announced or not", async () => {
      pages["/big"] = (_, response) => response.writeHead(200, HTML).end("x".repeat(20_000));
      pages["/endless"] = (_, response) => {
        response.writeHead(200, HTML);
        const more = () => {
          while (response.write("x".repeat(1_000)));
          response.once("drain", more);
        };
        more();
      };
      const { visit } = fetcher(small);
      expect(await visit("/big")).toMatchObject({ kind: "failed", reason: "too_large" });
      expect(await visit("/endless")).toMatchObject({ kind: "failed", reason: "too_large" });
    });

    it("stops at a decompression bomb", async () => {
      const bomb = "0".repeat(5_000_000);
      pages["/gzip"] = (_, response) =>
        response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(gzipSync(bomb));
      pages["/br"] = (_, response) =>
        response.writeHead(200, { ...HTML, "content-encoding": "br" }).end(brotliCompressSync(bomb));
      const { visit } = fetcher(small);
      expect(await visit("/gzip")).toMatchObject({ reason: "too_large" });
      expect(await visit("/br")).toMatchObject({ reason: "too_large" });
    });

    it("reads compressed pages, and tells broken or unknown compression", async () => {
      pages["/gzip"] = (_, response) =>
        response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end(gzipSync(PAGE));
      pages["/broken"] = (_, response) =>
        response.writeHead(200, { ...HTML, "content-encoding": "gzip" }).end("no gzip at all");
      pages["/unknown"] = (_, response) =>
        response.writeHead(200, { ...HTML, "content-encoding": "gzip, br" }).end("?");
      const { visit } = fetcher();
      expect(await visit("/gzip")).toMatchObject({ kind: "page", html: PAGE });
      expect(await visit("/broken")).toMatchObject({ kind: "failed", reason: "encoding" });
      expect(await visit("/unknown")).toMatchObject({ kind: "failed", reason: "encoding" });
    });

    it("gives up on a chain of slow pages, and on a name server that never answers", async () => {
      for (const step of [1, 2, 3, 4]) {
        pages[`/cham/${step}`] = (_, response) => {
          setTimeout(() => response.writeHead(302, { location: `/cham/${step + 1}` }).end(), 150);
        };
      }
      const { visit } = fetcher({ timeoutMs: 400, visitMs: 400 });
      expect(await visit("/cham/1")).toMatchObject({ kind: "failed", reason: "timeout" });
      const silent = fetcher({ timeoutMs: 50, trustedHosts: new Set() }, () => new Promise(() => undefined));
      expect(await silent.visit("http://shop.example/")).toMatchObject({ kind: "failed", reason: "dns" });
    });

    it("gives up on a trickle, and on a connection cut in the middle", async () => {
      pages["/trickle"] = (_, response) => {
        response.writeHead(200, HTML);
        const drip = setInterval(() => response.write("."), 20);
        response.once("close", () => clearInterval(drip));
      };
      pages["/cut"] = (_, response) => {
        response.writeHead(200, { ...HTML, "content-length": "1000" });
        response.write("half");
        setTimeout(() => response.destroy(), 20);
      };
      const { visit } = fetcher({ timeoutMs: 300 });
      expect(await visit("/trickle")).toMatchObject({ kind: "failed", reason: "timeout" });
      expect((await visit("/cut")).kind).toBe("failed");
    });

    it("takes HTML only", async () => {
      pages["/pdf"] = (_, response) => response.writeHead(200, { "content-type": "application/pdf" }).end("%PDF");
      const { visit } = fetcher();
      expect(await visit("/pdf")).toMatchObject({ kind: "failed", reason: "not_html", status: 200 });
    });

    it("stops when the caller does", async () => {
      pages["/slow"] = () => undefined;
      const { pageFetcher } = fetcher();
      await expect(pageFetcher.visit(at("/slow"), {}, AbortSignal.timeout(100))).rejects.toThrow();
    });
  });
});
