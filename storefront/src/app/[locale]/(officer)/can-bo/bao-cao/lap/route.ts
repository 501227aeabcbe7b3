export { prepareRoute as POST } from "@/features/reports/change-report";
