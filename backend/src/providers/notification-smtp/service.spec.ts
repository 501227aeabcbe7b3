import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterEach, describe, expect, it } from "vitest";
import { SmtpNotificationService } from "./service";

type Received = { from: string; to: string[]; user: string | undefined; body: string };

const servers: SMTPServer[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A mail server on this machine that takes mail from one user. */
async function startServer(refuse = false): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === "ocop" && password === "mật khẩu" ? done(null, { user: username }) : done(new Error("No")),
    onRcptTo: (_address, _session, done) => done(refuse ? new Error("No such mailbox") : null),
    onData: (stream, { envelope, user }, done) => {
      void text(stream).then((body) => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : "";
        received.push({ from, to: envelope.rcptTo.map(({ address }) => address), user: String(user), body });
        done();
      });
    },
  });
  servers.push(server);
  const { port } = await new Promise<AddressInfo>((resolve) => {
    const listening = server.listen(0, "127.0.0.1", () => resolve(listening.address() as AddressInfo));
  });
  return { url: `smtp://ocop:${encodeURIComponent("mật khẩu")}@127.0.0.1:${port}`, received };
}

const MESSAGE = {
  to: "chu-the@example.com",
  channel: "email",
  template: "text",
  content: { subject: "Đơn mới", text: "Có đơn mới K7MPQ-2XR4H.", html: "" },
};

describe("mail by SMTP", () => {
  it("arrives with its sender, its subject in Vietnamese and its text, after signing in", async () => {
    const { url, received } = await startServer();
    const provider = new SmtpNotificationService({}, { url, from: "OCOP <khong-tra-loi@example.com>" });
    const { id } = await provider.send(MESSAGE);
    expect(id).toMatch(/@example\.com>$/);
    expect(received).toMatchObject([{ from: "khong-tra-loi@example.com", to: ["chu-the@example.com"], user: "ocop" }]);
    const body = received[0]?.body ?? "";
    expect(body).toContain(`Subject: =?UTF-8?`);
    expect(body).toMatch(/Content-Type: text\/plain; charset=utf-8/);
  });

  it("that the server refuses is an error, never taken for sent", async () => {
    const { url, received } = await startServer(true);
    const provider = new SmtpNotificationService({}, { url, from: "khong-tra-loi@example.com" });
    await expect(provider.send(MESSAGE)).rejects.toThrow(/No such mailbox/);
    expect(received).toEqual([]);
  });

  it("to a server that is not there is an error, too", async () => {
    const provider = new SmtpNotificationService({}, { url: "smtp://127.0.0.1:9", from: "khong-tra-loi@example.com" });
    await expect(provider.send(MESSAGE)).rejects.toThrow(/ECONNREFUSED/);
  });
});
