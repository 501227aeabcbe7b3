import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import type { TextChange } from "./domain/merge";
import { ContentDraft } from "./models/content-draft";
import { ContentPicture } from "./models/content-picture";
import { ContentSheet } from "./models/content-sheet";
import { ContentSubmission } from "./models/content-submission";
import * as conflicts from "./store/conflicts";
import * as drafts from "./store/drafts";
import * as edits from "./store/edits";
import * as labels from "./store/labels";
import * as pictures from "./store/pictures";
import type { KeptPicture, Submission } from "./store/rows";
import * as sheetFiles from "./store/sheet-files";
import * as sheets from "./store/sheets";
import * as submissions from "./store/submissions";
import * as uploads from "./store/uploads";

type Dependencies = { __pg_connection__: Knex };
type Models = {
  ContentDraft: typeof ContentDraft;
  ContentSubmission: typeof ContentSubmission;
  ContentPicture: typeof ContentPicture;
  ContentSheet: typeof ContentSheet;
};
const models: Models = { ContentDraft, ContentSubmission, ContentPicture, ContentSheet };

/** What producers tell of their products on its way to the catalogue: working copies, what was sent for review, answers. */
export class ContentService extends MedusaService(models) {
  private readonly knex: Knex;

  constructor(dependencies: Dependencies) {
    super(dependencies);
    this.knex = dependencies.__pg_connection__;
  }

  draftsOf = (products: readonly string[]) => drafts.findDrafts(this.knex, products);
  draft = (product: string) => drafts.findDraft(this.knex, product);
  saveDraft = (save: drafts.DraftSave) => drafts.saveDraft(this.knex, save);

  mergeDraft = (edit: edits.Edit, sent: TextChange) => edits.mergeDraft(this.knex, edit, sent);
  changeDraft = (edit: Omit<edits.Edit, "basedOn">, change: Parameters<typeof edits.changeDraft>[2]) =>
    edits.changeDraft(this.knex, edit, change);
  openConflicts = (products: readonly string[]) => conflicts.openConflicts(this.knex, products);
  settleConflict = (choice: conflicts.Choice) => conflicts.settleConflict(this.knex, choice);

  submit = (sent: submissions.NewSubmission) => submissions.submit(this.knex, sent);
  decide = (decision: submissions.Decision, effect?: (submission: Submission) => Promise<void>) =>
    submissions.decide(this.knex, decision, effect);
  submission = (id: string) => submissions.findSubmission(this.knex, id);
  submissionsOf = (product: string) => submissions.submissionsOf(this.knex, product);
  latestSubmissions = (products: readonly string[]) => submissions.latestSubmissions(this.knex, products);
  openSubmissions = (products: readonly string[] | null, limit: number, offset: number) =>
    submissions.openSubmissions(this.knex, products, limit, offset);

  sendLabels = (changes: readonly labels.LabelChange[], sender: Parameters<typeof labels.sendLabels>[2]) =>
    labels.sendLabels(this.knex, changes, sender);

  keepSheet = (sheet: sheets.NewSheet) => sheets.keepSheet(this.knex, sheet);
  sheet = (id: string) => sheets.findSheet(this.knex, id);
  unfinishedSheets = (before: Date) => sheets.unfinishedSheets(this.knex, before);
  finishSheet = (id: string) => sheets.finishSheet(this.knex, id);

  keepSheetFile = (file: sheetFiles.NewSheetFile) => sheetFiles.keepSheetFile(this.knex, file);
  sheetFile = (producer: string, id: string) => sheetFiles.findSheetFile(this.knex, producer, id);
  forgetSheetFilesBefore = (before: Date) => sheetFiles.forgetSheetFilesBefore(this.knex, before);

  keepPicture = (picture: KeptPicture, by: string) => pictures.keepPicture(this.knex, picture, by);
  picturesOf = (producer: string, hashes: readonly string[]) => pictures.picturesOf(this.knex, producer, hashes);
  picture = (sha256: string) => pictures.findPicture(this.knex, sha256);

  beginUpload = (upload: uploads.NewUpload, most: number) => uploads.beginUpload(this.knex, upload, most);
  upload = (id: string) => uploads.findUpload(this.knex, id);
  addPiece = (id: string, start: number, bytes: Uint8Array) => uploads.addPiece(this.knex, id, start, bytes);
  uploadedBytes = (id: string) => uploads.uploadedBytes(this.knex, id);
  forgetUpload = (id: string) => uploads.forgetUpload(this.knex, id);
  forgetUploadsBegunBefore = (before: Date) => uploads.forgetUploadsBegunBefore(this.knex, before);
}
