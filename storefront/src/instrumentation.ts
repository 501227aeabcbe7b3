/** Runs once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("./platform/env");
  const { trackOpenAnswers } = await import("./platform/http/open-answers");
  trackOpenAnswers();
  if (env().TRUST_PROXY === "on") return;
  const { forwardSocketAddress } = await import("./platform/security/forward-socket-address");
  forwardSocketAddress();
}
