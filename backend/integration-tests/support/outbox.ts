import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A folder that messages are put into. Make it before the application is loaded, which reads the setting once. */
export function openOutbox() {
  const folder = mkdtempSync(path.join(os.tmpdir(), "ocop-outbox-"));
  process.env.OUTBOX_FOLDER = folder;
  const files = () => readdirSync(folder).sort();
  const messages = () => files().map((file) => readFileSync(path.join(folder, file), "utf8"));
  return {
    messages,
    /** The code of the newest message to a number. Messages go out after the answer. */
    async sentCode(phone = "+84912345678"): Promise<string> {
      for (let look = 0; look < 200; look++) {
        const found = messages().findLast((text) => text.includes(`To: ${phone}`) && /^\d{6} là mã/m.test(text));
        if (found) return /^(\d{6}) là mã/m.exec(found)?.[1] ?? "";
        await sleep(20);
      }
      throw new Error("No code was sent");
    },
    empty() {
      for (const file of files()) rmSync(path.join(folder, file));
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
