/** A photograph on its way, as this device keeps it until the server has all of it. */
export type PictureOnItsWay = {
  bytes: ArrayBuffer;
  /** Where the server takes it; null until it was asked for a place. */
  upload_id: string | null;
};

export type PiecesOutcome =
  | { kind: "added" }
  | { kind: "offline"; percent: number }
  | { kind: "refused"; message: string };

type Answer = { upload_id: string; offset: number; size: number; added: unknown };

/** About half a second on a poor rural network: that much is sent again after a break, not more. */
const PIECE_BYTES = 128 * 1024;

type Parts = {
  /** Where uploads are begun; one under way is `${action}/${upload_id}`. */
  action: string;
  /** Remembers the place, so that another visit goes on from there. */
  remember: (picture: PictureOnItsWay) => Promise<void>;
  progress: (percent: number) => void;
  send?: typeof fetch;
};

/**
 * Sends a photograph piece by piece, from where the server says it has come to. Repeating it after a lost connection, a lost
 * answer or a closed tab sends only what is missing.
 */
export async function sendPieces(
  picture: PictureOnItsWay,
  { action, remember, progress, send = fetch }: Parts,
): Promise<PiecesOutcome> {
  let at: Answer | null = null;
  try {
    if (picture.upload_id !== null) at = await resume(send, `${action}/${picture.upload_id}`);
    if (at === null) {
      at = await ask(send, action, new URLSearchParams({ size: String(picture.bytes.byteLength) }));
      await remember({ ...picture, upload_id: at.upload_id });
    }
    for (;;) {
      progress(percentOf(at));
      const piece = new FormData();
      piece.append("file", new Blob([picture.bytes.slice(at.offset, at.offset + PIECE_BYTES)]), "phan");
      at = await ask(send, `${action}/${at.upload_id}?offset=${at.offset}`, piece);
      if (at.added) return { kind: "added" };
    }
  } catch (thrown) {
    if (thrown instanceof Refused) return { kind: "refused", message: thrown.message };
    return { kind: "offline", percent: at === null ? 0 : percentOf(at) };
  }
}

class Refused extends Error {}

/** How far an upload has come; null where the server has forgotten it, or has all of it. */
async function resume(send: typeof fetch, address: string): Promise<Answer | null> {
  const response = await send(address, { headers: { accept: "application/json" } });
  return response.status === 404 ? null : read(response);
}

async function ask(send: typeof fetch, address: string, body: BodyInit): Promise<Answer> {
  return read(await send(address, { method: "POST", body, headers: { accept: "application/json" } }));
}

/** @throws Refused with the server's own words; anything else means: no answer, try again */
async function read(response: Response): Promise<Answer> {
  if (response.status >= 500) throw new Error(`No answer: ${response.status}`);
  const answer = (await response.json()) as Answer | { code: string; message: string };
  if (!("code" in answer)) return answer;
  // Another tab was faster: how far it has come is asked for again.
  throw answer.code === "wrong_offset" ? new Error(answer.message) : new Refused(answer.message);
}

function percentOf({ offset, size }: Answer): number {
  return Math.floor((offset / size) * 100);
}
