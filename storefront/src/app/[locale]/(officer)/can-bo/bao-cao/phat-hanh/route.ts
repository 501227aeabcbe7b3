export { releaseRoute as POST } from "@/features/reports/change-report";
