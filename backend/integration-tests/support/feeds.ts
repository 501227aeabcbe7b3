import http from "node:http";
import type { AddressInfo } from "node:net";
import { FEED_FORMAT, SIGNATURE_HEADER, sha256, signatureOf } from "@ocop/integrations/evidence";
import { demoFeeds, SANDBOXES, startSandbox } from "@ocop/integrations/sandbox";

const SECRET = "a-secret-of-two-sides";
const FOLDER = "/ocop/";

/** What a partner's server answers with; a spec changes it as it goes. */
export type Partner = {
  list: string;
  generatedAt: Date;
  complete: boolean;
  /** Signs with this instead of the agreed secret. */
  secret: string;
  /** Answered instead of everything. */
  status: number | null;
  /** Cuts the list after it was signed. */
  cut: number;
};

export type Feeds = Awaited<ReturnType<typeof startFeeds>>;

/** Two authorised lists: the simulated Buudien's, whose evidence is a sample, and one of Tiki that a partner's own server gives. */
export async function startFeeds() {
  const definition = SANDBOXES.find(({ id }) => id === "postmart");
  if (!definition) throw new Error("There is no simulated Buudien");
  const buudien = await startSandbox(definition);
  const partner: Partner = { list: "", generatedAt: new Date(), complete: true, secret: SECRET, status: null, cut: 0 };
  const server = http.createServer((request, response) => {
    if (partner.status !== null) response.writeHead(partner.status).end();
    else if (request.url === `${FOLDER}list.csv`)
      response.end(partner.list.slice(0, partner.list.length - partner.cut));
    else {
      const manifest = manifestOf(partner);
      response.setHeader(SIGNATURE_HEADER, signatureOf(partner.secret, manifest));
      response.end(manifest);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const tiki = `http://127.0.0.1:${(server.address() as AddressInfo).port}${FOLDER}manifest.json`;
  return {
    buudien,
    partner,
    settings: { ...demoFeeds({ postmart: buudien.url }), tiki: { manifest: tiki, secret: SECRET } },
    hosts: { [new URL(buudien.url).host]: "postmart" },
    async close() {
      await buudien.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function manifestOf({ list, generatedAt, complete }: Partner): string {
  return JSON.stringify({
    format: FEED_FORMAT,
    channel: "tiki",
    generated_at: generatedAt.toISOString(),
    complete,
    list: "list.csv",
    media_type: "text/csv",
    rows: list.trim().split("\n").length - 1,
    sha256: sha256(list),
  });
}
