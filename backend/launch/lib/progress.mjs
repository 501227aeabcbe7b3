/** Prints what is being done and how long it took: one line per step. */
export class Progress {
  #begun = Date.now();
  #tell;

  /** @param {((line: string) => void) | null} [tell] takes the lines instead of the terminal */
  constructor(tell = null) {
    this.#tell = tell;
  }

  /** Seconds since the run began, as `12.3 s`. */
  get elapsed() {
    return seconds(Date.now() - this.#begun);
  }

  /**
   * @template T
   * @param {string} name what is done, as a person would say it
   * @param {() => Promise<T>} work may answer "unchanged": there was nothing to do
   * @returns {Promise<T>}
   */
  async step(name, work) {
    const begun = Date.now();
    if (this.#tell === null && process.stdout.isTTY) process.stdout.write(`… ${name}`);
    try {
      const result = await work();
      this.#line("✔", name, begun, result === "unchanged" ? " · unchanged" : "");
      return result;
    } catch (failure) {
      this.#line("✖", name, begun, "");
      throw failure;
    }
  }

  /** @param {string} mark @param {string} name @param {number} begun @param {string} remark */
  #line(mark, name, begun, remark) {
    const line = `${mark} ${name}${remark}  ${seconds(Date.now() - begun)} (${this.elapsed} in all)`;
    if (this.#tell) this.#tell(line);
    else console.log(`${process.stdout.isTTY ? "\r\u001b[K" : ""}${line}`);
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
