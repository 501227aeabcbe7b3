/**
 * What was pasted, as a file the backend reads: one line each with a row code and an address or a reason. What is copied out of
 * a spreadsheet has a tab between them, what is typed a space; a code that nothing stands behind yet is no line.
 */
export function pastedResults(text: string): string {
  return text
    .split(/\r?\n/)
    .flatMap((line) => {
      const [, code = "", answer = ""] = (line.includes("\t") ? TABBED : TYPED).exec(line.trim()) ?? [];
      return answer === "" ? [] : [`${code}\t${answer.replaceAll("\t", " ")}`];
    })
    .join("\n");
}

const TABBED = /^([^\t]+)\t+(.+)$/;
const TYPED = /^(\S+?)[\s,;:]+(.+)$/;
