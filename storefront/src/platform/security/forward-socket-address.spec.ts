import { createServer } from "node:http";
import { expect, it } from "vitest";
import { forwardSocketAddress } from "./forward-socket-address";

it("replaces the address a visitor claims by the one the connection comes from", async () => {
  forwardSocketAddress();
  const server = createServer((request, response) => response.end(request.headers["x-forwarded-for"]));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const answer = await fetch(`http://127.0.0.1:${address.port}`, { headers: { "x-forwarded-for": "1.2.3.4" } });
  expect(await answer.text()).toBe("127.0.0.1");
  server.close();
});
