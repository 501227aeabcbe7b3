export { codeMetadata as generateMetadata, DisputeCodePage as default } from "@/features/producer-gate/code-pages";
