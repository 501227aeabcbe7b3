/** A failure a person can act on: one sentence, no stack. Everything else is a bug and keeps its stack. */
export class LaunchFailure extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = "LaunchFailure";
    this.exitCode = exitCode;
  }
}

/**
 * Runs a command of this project and turns a failure into one sentence and a non-zero exit.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (failure) {
    if (failure instanceof LaunchFailure) console.error(`\n✖ ${failure.message}`);
    else console.error(failure);
    process.exit(failure instanceof LaunchFailure ? failure.exitCode : 1);
  }
}
