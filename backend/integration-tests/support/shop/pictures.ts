import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";

/**
 * Stands in for the storefront where pictures are fetched before they go to a marketplace: the same small photograph at every
 * address of a picture. At any other address it is as if nobody were there.
 * @param at how the addresses of pictures begin
 */
export async function servePictures(at = "/anh/"): Promise<{ url: string; stop(): Promise<void> }> {
  const photograph = await sharp({ create: { width: 600, height: 600, channels: 3, background: "#8a5a2b" } })
    .jpeg()
    .toBuffer();
  const server = createServer((request, response) => {
    if (!request.url?.startsWith(at)) return request.socket.destroy();
    return response.writeHead(200, { "content-type": "image/jpeg" }).end(photograph);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
