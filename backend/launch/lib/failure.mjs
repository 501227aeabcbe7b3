/** A failure a person can act on: one sentence, no stack. Everything else is a bug and keeps its stack. */
export class LaunchFailure extends Error {
  /** @param {string} sentence @param {number} [exitCode] */
  constructor(sentence, exitCode = 1) {
    super(sentence);
    this.name = "LaunchFailure";
    this.exitCode = exitCode;
  }
}

/** What the system refused, by the code it says so with. */
const REFUSED = {
  ENOSPC: "the disk is full. Free some space and start again.",
  EDQUOT: "the disk quota is used up. Free some space and start again.",
  EACCES: "this user may not write there. Change its owner or its rights and start again.",
  EROFS: "the disk can only be read. Start from a folder that can be written to.",
};

/**
 * A failure that is none of this program's: what the system refused, in one sentence. Null for all others.
 * @param {unknown} failure
 */
export function refusedBySystem(failure) {
  if (!(failure instanceof Error && "code" in failure)) return null;
  const why = Object.entries(REFUSED).find(([code]) => code === failure.code)?.[1];
  if (why === undefined) return null;
  return `${"path" in failure ? `${failure.path} cannot be written: ` : "A file cannot be written: "}${why}`;
}

/**
 * Runs a command of this project and turns a failure into one sentence and a non-zero exit.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (failure) {
    const sentence = failure instanceof LaunchFailure ? failure.message : refusedBySystem(failure);
    console.error(sentence === null ? failure : `\n✖ ${sentence}`);
    process.exit(failure instanceof LaunchFailure ? failure.exitCode : 1);
  }
}
