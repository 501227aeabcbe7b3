import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { ProviderSendNotificationDTO, ProviderSendNotificationResultsDTO } from "@medusajs/framework/types";
import { AbstractNotificationProviderService } from "@medusajs/framework/utils";
import { ulid } from "ulid";

type Options = { folder: string };

/**
 * Puts every message into a folder, one text file each, the newest name last. For a demonstration and for trying things out: the
 * messages can be read there, and nothing leaves the machine.
 */
export class OutboxNotificationService extends AbstractNotificationProviderService {
  static override identifier = "outbox";

  constructor(
    _dependencies: Record<string, unknown>,
    private readonly options: Options,
  ) {
    super();
  }

  override async send({ to, content }: ProviderSendNotificationDTO): Promise<ProviderSendNotificationResultsDTO> {
    const id = ulid();
    const file = path.join(this.options.folder, `${id}.txt`);
    await mkdir(this.options.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, `To: ${to}\nSubject: ${content?.subject ?? ""}\n\n${content?.text ?? ""}\n`, {
      mode: 0o600,
    });
    // A reader never sees half a message.
    await rename(`${file}.new`, file);
    return { id };
  }
}
