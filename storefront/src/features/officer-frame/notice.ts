import "server-only";
import { noticesIn } from "../desk-frame/notice";

export { type DeskNotice, faultNotice } from "../desk-frame/notice";

export const officerNotices = noticesIn("ocop_tin_can_bo");
export const { leave: leaveNotice, of: noticeOf } = officerNotices;
