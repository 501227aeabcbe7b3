// Loaded first into every server the launcher starts: when the launcher dies without a word, the server ends too.
const GRACE_MS = 15_000;

process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  // Nobody is left to end a server that does not end when it is asked.
  setTimeout(() => process.kill(process.pid, "SIGKILL"), GRACE_MS).unref();
});
process.channel?.unref();
