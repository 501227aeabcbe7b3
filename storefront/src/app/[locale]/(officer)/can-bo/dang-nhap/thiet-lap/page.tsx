export { EnrolPage as default, enrolMetadata as generateMetadata } from "@/features/officer-gate/enrol-page";
