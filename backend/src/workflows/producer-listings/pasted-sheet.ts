/** What was pasted beside each row as a sheet of two columns, in the shape in which a channel's answer comes back. */
export function pastedSheet(answers: readonly { row_code: string; text: string }[]): Buffer {
  const lines = answers.filter(({ text }) => text !== "").map(({ row_code, text }) => [row_code, text]);
  return Buffer.from(
    [["Mã dòng", "Đường dẫn"], ...lines].map((cells) => cells.map(quoted).join(",")).join("\r\n"),
    "utf8",
  );
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
