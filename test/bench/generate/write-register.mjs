// Writes a generated register: node test/bench/generate/write-register.mjs FILE [count] [seed]
import { writeFileSync } from "node:fs";
import { toCsv } from "./csv.mjs";
import { generateRegister } from "./register.mjs";

const [file, count = "17400", seed = "20261123"] = process.argv.slice(2);
if (!file) {
  console.error("Say where to write: node test/bench/generate/write-register.mjs FILE [count] [seed]");
  process.exit(2);
}
writeFileSync(file, toCsv(generateRegister(Number(seed), Number(count))));
console.log(`${count} products written to ${file}`);
