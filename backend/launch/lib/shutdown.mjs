import { npmAbove, whenNpmIsGone } from "./npm.mjs";

/** What has been started and must be stopped again, in reverse order, however the run ends. */
export class Shutdown {
  /** @type {{ name: string, stop: () => unknown, force: () => unknown }[]} */
  #started = [];
  /** @type {Promise<void> | null} */
  #running = null;

  /** True from the first wish to stop on: failures after it are consequences, not causes. */
  get begun() {
    return this.#running !== null;
  }

  /**
   * @param {string} name shown when stopping it fails
   * @param {() => unknown} stop ends it gently and waits
   * @param {() => unknown} [force] ends it at once, without waiting
   */
  add(name, stop, force = () => {}) {
    const entry = { name, stop, force };
    this.#started.push(entry);
    return () => {
      this.#started = this.#started.filter((other) => other !== entry);
    };
  }

  /** Stops everything, the last started first. Further calls wait for the same stop. */
  run() {
    this.#running ??= this.#stopAll();
    return this.#running;
  }

  /** Ends everything at once, for someone who will not wait. */
  force() {
    for (const { name, force } of this.#started.toReversed()) {
      try {
        force();
      } catch (failure) {
        console.error(`Could not end ${name}: ${String(failure)}`);
      }
    }
  }

  async #stopAll() {
    for (const { name, stop } of this.#started.toReversed()) {
      try {
        await stop();
      } catch (failure) {
        console.error(`Could not stop ${name}: ${String(failure)}`);
      }
    }
  }
}

/**
 * Stops everything on Ctrl-C, on a closed terminal, on a polite kill and where the npm above was killed; the second wish
 * ends it at once.
 * @param {Shutdown} shutdown
 * @param {() => number} exitCode of an asked-for end
 */
export function stopOnSignals(shutdown, exitCode) {
  // Nobody reads a closed terminal any more: no reason to die before everything is stopped.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const stop = () => {
    if (shutdown.begun) {
      shutdown.force();
      process.exit(130);
    }
    console.log("\nStopping …");
    void shutdown.run().then(() => process.exit(exitCode()));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stop);
  whenNpmIsGone(npmAbove(process.env), () => {
    if (!shutdown.begun) stop();
  });
}
