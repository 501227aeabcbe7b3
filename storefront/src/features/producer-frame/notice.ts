import "server-only";
import { noticesIn } from "../desk-frame/notice";

export const producerNotices = noticesIn("ocop_tin_chu_the");
