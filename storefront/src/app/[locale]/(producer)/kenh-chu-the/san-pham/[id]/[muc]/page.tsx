export { SubjectPage as default, subjectMetadata as generateMetadata } from "@/features/producer-products/subject-page";
