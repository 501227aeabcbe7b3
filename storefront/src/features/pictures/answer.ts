import "server-only";
import { env } from "@/platform/env";

const WIDTHS = new Set(["480", "960"]);

/**
 * `GET /anh/{sha256}?w=`: a picture producers have sent, from the shop's own address, so that pages load pictures from nowhere
 * else. An address shows the same bytes for ever.
 */
export async function answerPicture(
  request: Request,
  { params }: { params: Promise<{ sha256: string }> },
): Promise<Response> {
  const { sha256 } = await params;
  const width = new URL(request.url).searchParams.get("w");
  if (!/^[0-9a-f]{64}$/.test(sha256) || (width !== null && !WIDTHS.has(width)))
    return new Response(null, { status: 404 });
  const { BACKEND_URL, BACKEND_TIMEOUT_MS } = env();
  const address = `${BACKEND_URL}/shop/pictures/${sha256}${width === null ? "" : `?w=${width}`}`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(BACKEND_TIMEOUT_MS) });
    if (answer.status === 404) return new Response(null, { status: 404 });
    if (!answer.ok) throw new Error(`The backend answered ${answer.status} for ${address}`);
    return new Response(answer.body, { headers: headersOf(answer) });
  } catch (error) {
    console.error(error);
    return new Response(null, { status: 503, headers: { "cache-control": "no-store" } });
  }
}

function headersOf({ headers }: Response): Record<string, string> {
  return {
    "content-type": headers.get("content-type") ?? "application/octet-stream",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    // Opened by itself it is a picture and nothing else.
    "content-security-policy": "default-src 'none'; sandbox",
  };
}
