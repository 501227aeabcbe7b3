export { codeMetadata as generateMetadata, SignInCodePage as default } from "@/features/producer-gate/code-pages";
