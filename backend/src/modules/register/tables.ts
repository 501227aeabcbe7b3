import { AdminSuccession } from "./models/admin-succession";
import { AdminUnit } from "./models/admin-unit";
import { Decision } from "./models/decision";
import { Extension } from "./models/extension";
import { ImportReview } from "./models/import-review";
import { LegalDocument } from "./models/legal-document";
import { Producer } from "./models/producer";
import { ProductGroup } from "./models/product-group";
import { ProductGroupCrosswalk } from "./models/product-group-crosswalk";
import { Recognition } from "./models/recognition";
import { ReferenceLoad } from "./models/reference-load";
import { RegisterImport } from "./models/register-import";
import { RegisterUpload } from "./models/register-upload";
import { RegisteredProduct } from "./models/registered-product";
import { Revocation } from "./models/revocation";

type Tables = {
  AdminSuccession: typeof AdminSuccession;
  AdminUnit: typeof AdminUnit;
  Decision: typeof Decision;
  Extension: typeof Extension;
  ImportReview: typeof ImportReview;
  LegalDocument: typeof LegalDocument;
  Producer: typeof Producer;
  ProductGroup: typeof ProductGroup;
  ProductGroupCrosswalk: typeof ProductGroupCrosswalk;
  Recognition: typeof Recognition;
  ReferenceLoad: typeof ReferenceLoad;
  RegisterImport: typeof RegisterImport;
  RegisterUpload: typeof RegisterUpload;
  RegisteredProduct: typeof RegisteredProduct;
  Revocation: typeof Revocation;
};

/** Everything the register keeps, by the names the service's methods are made of. */
export const tables: Tables = {
  AdminSuccession,
  AdminUnit,
  Decision,
  Extension,
  ImportReview,
  LegalDocument,
  Producer,
  ProductGroup,
  ProductGroupCrosswalk,
  Recognition,
  ReferenceLoad,
  RegisterImport,
  RegisterUpload,
  RegisteredProduct,
  Revocation,
};
