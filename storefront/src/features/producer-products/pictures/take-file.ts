/** What taking a file out needs of a file field. */
type FileField = Pick<HTMLInputElement, "files" | "value">;

/** Takes the chosen file out of its field, so that whoever looks next does not take the same one again. */
export function takeFile(field: FileField): File | null {
  const file = field.files?.[0] ?? null;
  field.value = "";
  return file;
}
