import path from "node:path";

/** Path of a file the backend ships with. The build puts `data/` beside the compiled `src/`. */
export function dataFile(...parts: readonly string[]): string {
  return path.resolve(__dirname, "../../data", ...parts);
}
