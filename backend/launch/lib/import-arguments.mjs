import fs from "node:fs";
import { parseArgs } from "node:util";
import { LaunchFailure } from "./failure.mjs";

const USAGE = `Cách dùng: npm run register:import -- TỆP [--dry-run] [--skip-refused]
  (Usage: npm run register:import -- FILE [--dry-run] [--skip-refused])`;
const WRONG_USE = 2;

/**
 * Looks at what `npm run register:import` was asked before anything is started for it: one file that can be read, and
 * options there are.
 * @param {readonly string[]} args the file's path absolute
 * @returns {string[]} the file, then the options
 * @throws {LaunchFailure} that ends with 2
 */
export function importArguments(args) {
  const { file, options } = parsed(args);
  if (!isReadable(file)) {
    throw new LaunchFailure(
      `Không mở được tệp ${file}. Xin kiểm tra đường dẫn và quyền đọc. (The file cannot be opened.)`,
      WRONG_USE,
    );
  }
  return [file, ...options];
}

/** @param {readonly string[]} args @returns {{ file: string, options: string[] }} */
function parsed(args) {
  try {
    const { values, positionals } = parseArgs({
      args: args.filter((argument) => argument !== "--"),
      allowPositionals: true,
      options: { "dry-run": { type: "boolean" }, "skip-refused": { type: "boolean" } },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) {
      return { file, options: Object.keys(values).map((name) => `--${name}`) };
    }
  } catch {
    // An option there is none of: told below like every other wrong use.
  }
  throw new LaunchFailure(USAGE, WRONG_USE);
}

/** @param {string} file */
function isReadable(file) {
  try {
    fs.accessSync(file, fs.constants.R_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}
