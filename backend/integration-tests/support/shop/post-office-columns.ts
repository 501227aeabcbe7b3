/** Columns a post office might ask for; a row of these needs no photograph. */
export const POST_OFFICE_COLUMNS = {
  origin: { vi: "Theo bưu cục", en: "As the post office has it" },
  sheetName: "San pham",
  columns: [
    { header: "Mã dòng", field: "rowCode" },
    { header: "Tên", field: "name" },
    { header: "Giá", field: "price" },
  ],
};
