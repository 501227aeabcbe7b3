export { ReportListPage as default, reportListMetadata as generateMetadata } from "@/features/reports/list-page";
