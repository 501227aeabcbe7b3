import { LaunchFailure } from "./failure.mjs";

/**
 * Refuses a Node that Medusa and Next do not run on. Kept in syntax that older versions read, so that they get as far as
 * this sentence.
 * @param {string} version as in `process.versions.node`
 */
export function requireNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new LaunchFailure(
    `This needs Node 20.19 or later, or 22.12 or later; this is Node ${version}. Get one from https://nodejs.org and start again.`,
  );
}
