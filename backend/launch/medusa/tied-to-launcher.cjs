// Loaded first into every server the launcher starts: when the launcher dies without a word, the server ends too.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));
process.channel?.unref();
