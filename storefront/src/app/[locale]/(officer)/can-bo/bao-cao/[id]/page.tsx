export { ReportPage as default, reportMetadata as generateMetadata } from "@/features/reports/report-page";
