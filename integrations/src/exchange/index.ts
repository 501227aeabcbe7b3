export {
  type Batch,
  type BatchRequest,
  isFileOf,
  type Manifest,
  type ManifestRow,
  makeBatch,
  standingRows,
} from "./batch";
export { readRows, toCsv, toXlsx, UnreadableFile } from "./cells";
export { type ColumnMapping, columnMapping, EXCHANGE_FIELDS, type ExchangeField, neutralMapping } from "./mapping";
export { type ExchangeProduct, productFaults, rowCells } from "./product";
export { type ImportedResults, importResults, nextRowState, type RowAnswer, type RowState } from "./results";
