import fs from "node:fs";
import { Progress } from "../lib/progress.mjs";

/**
 * Where the words of a step go. With one step at a time they are shown as they come; where steps run beside each other
 * they are kept, and shown whole when their step has ended, so that no line of one stands between lines of another.
 */
export class Output {
  /** @type {(() => void)[]} */
  #kept = [];

  /** @param {boolean} live */
  constructor(live) {
    this.live = live;
  }

  /** @param {string} line */
  say(line) {
    if (this.live) console.log(line);
    else this.#kept.push(() => console.log(line));
  }

  /** What a program that has ended wrote. It stays on the disk until it is shown. @param {string} log */
  program(log) {
    const show = () => process.stdout.write(fs.readFileSync(log));
    if (this.live) show();
    else this.#kept.push(show);
  }

  /** What a program that writes for people finds around it: colours where they will be seen. @returns {NodeJS.ProcessEnv} */
  env() {
    return process.stdout.isTTY ? { FORCE_COLOR: "1", ...process.env } : process.env;
  }

  /** A line per piece of work done. */
  progress() {
    return this.live ? new Progress() : new Progress((line) => this.say(line));
  }

  /** Shows what has been kept. */
  show() {
    for (const show of this.#kept.splice(0)) show();
  }
}
